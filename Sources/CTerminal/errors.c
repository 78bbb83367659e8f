// Standard error while the screen is up: a library that prints would scribble on it.
#include "internal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char *log_path;

void choose_log(const char *path) {
  free(log_path);
  log_path = path ? strdup(path) : NULL;
}

static int open_log(void) {
  if (log_path) {
    int file = open(log_path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file >= 0) return file;
  }
  return memfd_create("khue-errors", MFD_CLOEXEC);
}

/// Standard error that does not go to a terminal is somebody's choice, and stays.
void redirect_errors(void) {
  terminal.log = -1;
  if (!isatty(STDERR_FILENO)) return;
  int log = open_log();
  if (log < 0) return;
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) {
    close(log);
    return;
  }
  fflush(stderr);
  dup2(log, STDERR_FILENO);
  terminal.log_start = lseek(log, 0, SEEK_END);
  terminal.stderr_copy = copy;
  terminal.log = log;
}

void restore_errors(void) {
  if (terminal.log < 0) return;
  fflush(stderr);
  dup2(terminal.stderr_copy, STDERR_FILENO);
  close(terminal.stderr_copy);
  close(terminal.log);
  terminal.log = -1;
}
