// Coming back: the same program with the same arguments in the same process, after the memory of a
// mapped file was taken away under it (somebody has shortened the log's index), or where it has
// taken too much. Nothing is opened that was not open before: who acts is in the arguments.
//
// What the crash handler calls uses only what POSIX allows in one: clock_gettime, sigprocmask, execve.
#include "internal.h"

#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// No more than so many times within so many seconds: whatever it was has not passed.
enum { MOST = 3, WITHIN = 60, DIGITS = 10 };

/// Handed on in the environment: when it came back, the newest first, in seconds since the machine
/// was started.
static char mark[] = CT_COMEBACK_MARK "=0000000000-0000000000-0000000000";
enum { NAME = sizeof CT_COMEBACK_MARK };

static char **environment;
static bool enabled;
static bool came_back;
static sigset_t signals;
static bool knows_signals;

void remember_signals(const sigset_t *before) {
  signals = *before;
  knows_signals = true;
}

static char *digits(int number) { return mark + NAME + number * (DIGITS + 1); }

static long moment(int number) {
  long value = 0;
  for (int i = 0; i < DIGITS; i++) value = value * 10 + (digits(number)[i] - '0');
  return value;
}

static long now(void) {
  struct timespec time = {0};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return (long)time.tv_sec;
}

/// Takes over what the environment says, if it has our shape to the letter.
static void read_mark(void) {
  const char *said = getenv(CT_COMEBACK_MARK);
  if (!said || strlen(said) != sizeof mark - 1 - NAME) return;
  for (size_t i = 0; said[i]; i++) {
    bool separates = i % (DIGITS + 1) == DIGITS;
    if (separates ? said[i] != '-' : said[i] < '0' || said[i] > '9') return;
  }
  memcpy(mark + NAME, said, sizeof mark - 1 - NAME);
  came_back = moment(0) > 0 && now() - moment(0) < WITHIN;
}

void ct_may_come_back(void) {
  if (enabled || !all_arguments()) return;
  size_t count = 0;
  while (environ[count]) count++;
  environment = calloc(count + 2, sizeof *environment);
  if (!environment) return;
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    if (strncmp(environ[i], mark, NAME) == 0) continue;
    environment[kept] = strdup(environ[i]);
    if (environment[kept]) kept++;
  }
  environment[kept] = mark;
  read_mark();
  enabled = true;
}

bool ct_has_come_back(void) { return came_back; }

bool comes_back(void) { return enabled && (moment(MOST - 1) == 0 || now() - moment(MOST - 1) >= WITHIN); }

/// Returns only where the system refuses.
void come_back(void) {
  memmove(digits(1), digits(0), (MOST - 1) * (DIGITS + 1) - 1);
  digits(1)[-1] = '-';
  long time = now();
  for (int i = DIGITS - 1; i >= 0; i--, time /= 10) digits(0)[i] = (char)('0' + time % 10);
  if (knows_signals) sigprocmask(SIG_SETMASK, &signals, NULL);
  execve("/proc/self/exe", all_arguments(), environment);
}

void ct_give_back_memory(void) { malloc_trim(0); }

bool ct_come_back(void) {
  if (!comes_back()) return false;
  ct_close();
  come_back();
  return false;
}
