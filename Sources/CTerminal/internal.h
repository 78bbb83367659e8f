// What the parts of CTerminal tell each other.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <signal.h>
#include <stddef.h>

#include "CTerminal.h"

/// A terminal in use. Only the thread that opened it changes it; the crash handler reads it.
struct terminal {
  bool open, utf8, direct, mouse, paste;
  int colours;
  int log;          // memory or file that standard error goes to, -1: not redirected
  int stderr_copy;  // the standard error that was there before
  long log_start;
  char entry[64];
};

extern struct terminal terminal;

/// Ends every report of xterm's that no key asks for: X10's and other presses, motion, focus, and
/// the ways of writing them.
#define REPORTS_OFF "\033[?9;1000;1002;1003;1004;1005;1006;1015l"

// locale.c
bool choose_locale(bool forced);

// terminfo.c
ct_opening find_entry(const char *term, bool palette_only, char *entry, size_t size);

// paint.c
void forget_cursor(void);

// input.c
bool prepare_input(void);
void forget_input(void);
void tell_mouse(bool on);

// errors.c
void choose_log(const char *path);
void redirect_errors(void);
void restore_errors(void);

// crash.c
bool remember_termios(void);
void restore_termios(void);
void prepare_restore(void);
bool reports_stop(void);
void arm_crash_guard(void);
void disarm_crash_guard(void);
void write_all(int descriptor, const char *bytes, size_t count);

// arguments.c
char **all_arguments(void);

// comeback.c
void remember_signals(const sigset_t *before);
bool comes_back(void);
void come_back(void);

// unread.c
void begin_output(void);
void end_output(void);

// signals.c
int signal_descriptor(void);
bool stop_here(void);
bool resumable(void);

#endif
