// Loaded before a program whose instructions are counted: its time begins at one moment, always the
// same, and passes 200 times more slowly, as callgrind makes the program about that much slower.
// So no deadline of its own comes early, and no minute turns on its screen while it is counted.
#define _GNU_SOURCE 1

#include <poll.h>
#include <semaphore.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { SLOWNESS = 200 };

static const int64_t second = 1000000000;
/// 01/12/2026, 10:32 in Hà Nội: after the last day that the published data tells of, as `khue init`
/// takes nothing that is still to come.
static const int64_t first_moment = 1796095920;

static int64_t began;

static int64_t true_time(clockid_t clock) {
  struct timespec time;
  syscall(SYS_clock_gettime, clock, &time);
  return time.tv_sec * second + time.tv_nsec;
}

__attribute__((constructor)) static void begin(void) { began = true_time(CLOCK_MONOTONIC); }

static struct timespec timespec_of(int64_t nanoseconds) {
  return (struct timespec){.tv_sec = nanoseconds / second, .tv_nsec = nanoseconds % second};
}

/// The clocks that do not tell the date begin with an hour that has passed already.
static int64_t slow_time(clockid_t clock) {
  bool tells_date = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
  int64_t passed = (true_time(CLOCK_MONOTONIC) - began) / SLOWNESS;
  return (tells_date ? first_moment : 3600) * second + passed;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  *time = timespec_of(slow_time(clock));
  return 0;
}

time_t time(time_t *result) {
  time_t now = slow_time(CLOCK_REALTIME) / second;
  if (result) *result = now;
  return now;
}

int gettimeofday(struct timeval *restrict result, void *restrict zone) {
  (void)zone;
  int64_t now = slow_time(CLOCK_REALTIME);
  *result = (struct timeval){.tv_sec = now / second, .tv_usec = now % second / 1000};
  return 0;
}

int ppoll(
  struct pollfd *files, nfds_t count, const struct timespec *limit, const sigset_t *signals) {
  struct timespec wait;
  if (limit) wait = timespec_of((limit->tv_sec * second + limit->tv_nsec) * SLOWNESS);
  return (int)syscall(SYS_ppoll, files, count, limit ? &wait : NULL, signals, 8);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict deadline) {
  int64_t left = deadline->tv_sec * second + deadline->tv_nsec - slow_time(CLOCK_REALTIME);
  if (left < 0) left = 0;
  struct timespec end = timespec_of(true_time(CLOCK_MONOTONIC) + left * SLOWNESS);
  return sem_clockwait(semaphore, CLOCK_MONOTONIC, &end);
}
