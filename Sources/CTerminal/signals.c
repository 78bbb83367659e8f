// Signals arrive as data: blocked everywhere, read from a descriptor in the loop. ncurses' own
// handlers, which do what no handler may, thus never run.
#include "internal.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

static int descriptor = -1;

static const struct {
  int number;
  ct_signal meaning;
} taken[] = {
  {SIGWINCH, CT_SIGNAL_RESIZED},  {SIGTSTP, CT_SIGNAL_SUSPEND}, {SIGCONT, CT_SIGNAL_CONTINUED},
  {SIGINT, CT_SIGNAL_INTERRUPT},  {SIGHUP, CT_SIGNAL_HANGUP},   {SIGTERM, CT_SIGNAL_TERMINATE},
  {SIGQUIT, CT_SIGNAL_QUIT},
};
enum { TAKEN_COUNT = sizeof taken / sizeof *taken };

int signal_descriptor(void) { return descriptor; }

bool ct_take_signals(void) {
  if (descriptor >= 0) return true;
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < TAKEN_COUNT; i++) sigaddset(&set, taken[i].number);
  sigset_t before;
  if (pthread_sigmask(SIG_BLOCK, &set, &before) != 0) return false;
  remember_signals(&before);
  descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  return descriptor >= 0;
}

ct_signal ct_next_signal(void) {
  struct signalfd_siginfo information;
  while (read(descriptor, &information, sizeof information) == sizeof information)
    for (size_t i = 0; i < TAKEN_COUNT; i++)
      if (taken[i].number == (int)information.ssi_signo) return taken[i].meaning;
  return CT_SIGNAL_NONE;
}

bool ct_ignores_hang_ups(void) {
  struct sigaction action;
  return sigaction(SIGHUP, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

_Noreturn void ct_end_by(ct_signal signal_meant) {
  for (size_t i = 0; i < TAKEN_COUNT; i++) {
    if (taken[i].meaning != signal_meant) continue;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, taken[i].number);
    signal(taken[i].number, SIG_DFL);
    raise(taken[i].number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    _exit(128 + taken[i].number);
  }
  _exit(1);
}

/// The parent of a process, by /proc; 0 when it is not to be learnt.
static pid_t parent_of(pid_t process) {
  char path[32], text[512];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  // The name, in parentheses, may hold anything; the fields after it are state and parent.
  const char *fields = strrchr(text, ')');
  int parent = 0;
  return fields && sscanf(fields + 1, " %*c %d", &parent) == 1 ? parent : 0;
}

/// Whether somebody could bring a stopped process back: a parent in this session, but outside this
/// process group. A session leader, or a group whose shell has gone, has none.
bool resumable(void) {
  if (getsid(0) == getpid()) return false;
  pid_t ancestor = getppid();
  while (ancestor > 1 && getpgid(ancestor) == getpgrp()) ancestor = parent_of(ancestor);
  return ancestor > 1 && getsid(ancestor) == getsid(0);
}

/// Stops by the default action of SIGTSTP, which the kernel ignores where nobody could resume.
/// True when the process was stopped and has been continued.
bool stop_here(void) {
  sigset_t stop, pending;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &standard, &before);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  raise(SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &stop, NULL);
  sigaction(SIGTSTP, &before, NULL);
  sigpending(&pending);
  if (sigismember(&pending, SIGCONT) != 1) return false;
  // This continuation has been seen; it need not be told again.
  sigset_t go_on;
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  struct timespec now = {0};
  sigtimedwait(&go_on, NULL, &now);
  return true;
}
