// The crash guard: whatever kills the process from inside, the terminal is as it was.
// The handler uses only what POSIX allows in one: write, tcsetattr, lseek, read, dup2, sigaction, and
// what comeback.c needs.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/// What ends a process that does nothing about it, but for what the loop reads as data; those of
/// real time come after these.
static const int fatal_signals[] = {
  SIGSEGV, SIGABRT, SIGILL,  SIGTRAP, SIGBUS,    SIGFPE,  SIGSYS, SIGUSR1,   SIGUSR2,
  SIGALRM, SIGXCPU, SIGXFSZ, SIGPIPE, SIGVTALRM, SIGPROF, SIGIO,  SIGSTKFLT, SIGPWR,
};
enum { NAMED_COUNT = sizeof fatal_signals / sizeof *fatal_signals, LAST_SIGNAL = 64 };

static struct sigaction earlier[LAST_SIGNAL + 1];
static bool taken[LAST_SIGNAL + 1];
static struct termios original;
static char restore[512];
static size_t restore_length;
static volatile sig_atomic_t armed;
static char handler_stack[64 * 1024];

bool remember_termios(void) { return tcgetattr(STDIN_FILENO, &original) == 0; }

/// Without waiting for output that nobody takes.
void restore_termios(void) {
  tcsetattr(STDIN_FILENO, ct_is_unread() ? TCSANOW : TCSADRAIN, &original);
}

static int append_byte(int byte) {
  if (restore_length < sizeof restore) restore[restore_length++] = (char)byte;
  return byte;
}

static void append(const char *capability) {
  if (capability && capability != (char *)-1) tputs(capability, 1, append_byte);
}

static void append_text(const char *text) {
  while (*text) append_byte(*text++);
}

/// Whether the terminal is one that reports a mouse, and so knows how to be told not to.
bool reports_stop(void) {
  return terminal.paste || (key_mouse && strncmp(key_mouse, "\033[", 2) == 0);
}

/// Prepares the bytes that undo what opening did, in the order in which ncurses itself leaves.
void prepare_restore(void) {
  restore_length = 0;
  if (terminal.paste) append_text("\033[?2004l");
  if (reports_stop()) append_text(REPORTS_OFF);
  append(exit_attribute_mode);
  append(orig_pair);
  append(cursor_normal);
  append(keypad_local);
  if (exit_ca_mode) {
    append(exit_ca_mode);
  } else {
    append(tiparm(cursor_address, LINES - 1, 0));
    append_text("\r\n");
  }
}

/// Writes all of it, as far as the terminal still takes any.
void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

/// Whether a byte would move or command the terminal: C0, DEL, and the second byte of a C1.
static bool controls(char byte, char before) {
  unsigned char code = (unsigned char)byte;
  if (code == '\n' || code == '\t') return false;
  if (code < ' ' || code == 0x7F) return true;
  return code >= 0x80 && code < 0xA0 && (unsigned char)before == 0xC2;
}

/// What was printed to standard error in the meantime is the reason of the crash: show its end.
static void show_errors(void) {
  if (terminal.log < 0) return;
  char text[4096];
  long end = lseek(terminal.log, 0, SEEK_END);
  long start = end - (long)sizeof text;
  if (start < terminal.log_start) start = terminal.log_start;
  if (lseek(terminal.log, start, SEEK_SET) >= 0) {
    ssize_t count = read(terminal.log, text, sizeof text);
    for (ssize_t i = 0; i < count; i++)
      if (controls(text[i], i > 0 ? text[i - 1] : 0)) text[i] = '?';
    if (count > 0) write_all(terminal.stderr_copy, text, (size_t)count);
  }
  dup2(terminal.stderr_copy, STDERR_FILENO);
}

static void on_crash(int number, siginfo_t *information, void *context) {
  (void)context;
  static volatile sig_atomic_t is_coming_back;
  int saved = errno;
  // Another thread that met the same: the process begins anew, and must not end before.
  while (is_coming_back) pause();
  if (armed) {
    armed = 0;
    write_all(STDOUT_FILENO, restore, restore_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &original);
    // The memory of a mapped file has gone, and what is to be done is to map it anew.
    if (number == SIGBUS && information->si_code > 0 && comes_back()) {
      is_coming_back = 1;
      if (terminal.log >= 0) dup2(terminal.stderr_copy, STDERR_FILENO);
      come_back();
      is_coming_back = 0;
    }
    show_errors();
  }
  sigaction(number, &earlier[number], NULL);
  errno = saved;
  // A fault comes again by itself on return, with its true context for a debugger; all that
  // somebody sent, or the kernel by a timer or a limit, does not.
  bool is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!is_fault || information->si_code <= 0) raise(number);
}

/// What is ignored stays ignored.
static void take(int number, const struct sigaction *action) {
  struct sigaction before;
  if (taken[number] || sigaction(number, NULL, &before) != 0 || before.sa_handler == SIG_IGN)
    return;
  earlier[number] = before;
  taken[number] = sigaction(number, action, NULL) == 0;
}

void arm_crash_guard(void) {
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  armed = 1;
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < NAMED_COUNT; i++) take(fatal_signals[i], &action);
  for (int number = SIGRTMIN; number <= SIGRTMAX && number <= LAST_SIGNAL; number++)
    take(number, &action);
}

void disarm_crash_guard(void) {
  if (!armed) return;
  armed = 0;
  for (int number = 1; number <= LAST_SIGNAL; number++) {
    if (taken[number]) sigaction(number, &earlier[number], NULL);
    taken[number] = false;
  }
}
