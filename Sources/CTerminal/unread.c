// A terminal that takes no output: a write would wait for it for ever, and the session with it.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static timer_t timer;
static bool timed;
static int patience;
static int nowhere = -1;
static volatile sig_atomic_t unread;

/// What is still to be written goes nowhere; the write that waits is woken by the signal itself.
static void give_up(int number) {
  (void)number;
  int saved = errno;
  unread = 1;
  dup2(nowhere, STDOUT_FILENO);
  errno = saved;
}

/// Nobody sends this signal, and who does not expect it is not ended by it.
enum { WAKING = SIGURG };

void ct_bound_output(int32_t seconds) {
  if (timed || seconds <= 0) return;
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  struct sigaction action = {.sa_handler = give_up};
  sigemptyset(&action.sa_mask);
  // To this thread, the only one that writes: another's waking would leave it waiting.
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = WAKING};
  event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  patience = seconds;
  timed = sigaction(WAKING, &action, NULL) == 0 && timer_create(CLOCK_MONOTONIC, &event, &timer) == 0;
}

static void set_timer(int seconds) {
  struct itimerspec time = {.it_value = {.tv_sec = seconds}};
  if (timed) timer_settime(timer, 0, &time, NULL);
}

void begin_output(void) { set_timer(patience); }

void end_output(void) { set_timer(0); }

bool ct_is_unread(void) { return unread; }
