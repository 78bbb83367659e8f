// Taking the terminal and giving it back.
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

struct terminal terminal = {.log = -1};

static SCREEN *screen;

/// cbreak leaves Ctrl-S able to freeze the program, and Ctrl-V and Ctrl-O able to eat a key.
static void free_control_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

static void tell_paste(bool on) {
  if (!terminal.paste) return;
  // Past ncurses, which has no word for it; putp would leave it in stdio's buffer.
  write_all(STDOUT_FILENO, on ? "\033[?2004h" : "\033[?2004l", 8);
}

/// A program that died before this one may have left the terminal reporting its mouse and its
/// focus, which would come as keys.
static void stop_reports(void) {
  if (reports_stop()) write_all(STDOUT_FILENO, REPORTS_OFF, sizeof REPORTS_OFF - 1);
}

/// More than anybody reads at once; a client may claim 65,535 by 65,535. Each cell is held six times,
/// here, in ncurses and in frames, so that these cost some 20 MB; what is beyond them stays blank.
enum { MOST_ROWS = CT_MOST_ROWS, MOST_COLUMNS = CT_MOST_COLUMNS };

/// The size of the terminal itself, as far as it can be held; LINES and COLUMNS in the environment
/// may be anybody's. False when the terminal does not tell.
static bool look_at_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row < MOST_ROWS ? size.ws_row : MOST_ROWS;
  *columns = size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
  return true;
}

static void take_size(void) {
  int rows, columns;
  if (!look_at_size(&rows, &columns)) return;
  if (rows != LINES || columns != COLS) resizeterm(rows, columns);
}

static void tell_size(const char *name, int size) {
  char text[12];
  snprintf(text, sizeof text, "%d", size);
  setenv(name, text, 1);
}

/// Opens ncurses on the entry, in a size that it can hold.
static SCREEN *open_screen(const char *entry) {
  SCREEN *begun = new_prescr();
  if (!begun) return NULL;
  // It hears sizes from here alone. Coming back to its screen it would ask the terminal itself, and
  // a size that is no short ends the process.
  use_env_sp(begun, FALSE);
  use_tioctl_sp(begun, FALSE);
  int rows = 24, columns = 80;
  look_at_size(&rows, &columns);
  // As it reads the entry, these go before what the terminal says.
  tell_size("LINES", rows);
  tell_size("COLUMNS", columns);
  SCREEN *opened = newterm_sp(begun, entry, stdout, stdin);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  return opened;
}

/// Whether the terminal knows bracketed paste: by its entry, or by its family.
static bool knows_paste(const char *term) {
  const char *enables = tigetstr("BE");
  if (enables && enables != (char *)-1) return true;
  return strncmp(term, "xterm", 5) == 0 || strncmp(term, "tmux", 4) == 0 ||
         strncmp(term, "screen", 6) == 0;
}

static void learn(bool utf8, ct_facts *facts) {
  if (has_colors()) {
    start_color();
    use_default_colors();
    terminal.colours = COLORS;
  } else {
    terminal.colours = 0;
  }
  terminal.direct = terminal.colours >= 0x1000000 || tigetflag("RGB") > 0;
  terminal.utf8 = utf8;
  terminal.paste = knows_paste(terminal.entry);
  *facts = (ct_facts){
    .rows = LINES,
    .columns = COLS,
    .colours = terminal.colours,
    .direct = terminal.direct,
    .utf8 = utf8,
  };
}

ct_opening ct_open(const char *term, const char *log, ct_wishes wishes, ct_facts *facts) {
  if (terminal.open) return CT_OPENING_FAILED;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  if (!remember_termios()) return CT_NOT_A_TERMINAL;
  bool utf8 = choose_locale(wishes.utf8);
  if (!term) term = getenv("TERM");
  ct_opening found =
    find_entry(term, wishes.palette_only, terminal.entry, sizeof terminal.entry);
  if (found != CT_OPENED) return found;

  screen = open_screen(terminal.entry);
  if (!screen) return CT_OPENING_FAILED;
  static bool registered;
  if (!registered) registered = atexit(ct_close) == 0;
  terminal.open = true;
  take_size();
  learn(utf8, facts);
  prepare_restore();
  arm_crash_guard();
  choose_log(log);
  redirect_errors();

  cbreak();
  noecho();
  nonl();
  free_control_keys();
  forget_cursor();
  if (!prepare_input()) {
    ct_close();
    return CT_OPENING_FAILED;
  }
  stop_reports();
  tell_paste(true);
  if (wishes.mouse) ct_set_mouse(true);
  return CT_OPENED;
}

const char *ct_entry(void) { return terminal.entry; }

/// Leaves the screen without forgetting it.
static void leave(void) {
  if (terminal.mouse) tell_mouse(false);
  stop_reports();
  tell_paste(false);
  curs_set(1);
  endwin();
  restore_termios();
  restore_errors();
}

void ct_close(void) {
  if (!terminal.open) return;
  terminal.open = false;
  leave();
  disarm_crash_guard();
  forget_input();
  delscreen(screen);
  screen = NULL;
}

static void enter(void) {
  reset_prog_mode();
  stop_reports();
  tell_paste(true);
  if (terminal.mouse) tell_mouse(true);
  forget_cursor();
  take_size();
  prepare_restore();
  clearok(curscr, TRUE);
}

void ct_reclaim(void) {
  if (!terminal.open) return;
  endwin();
  enter();
}

bool ct_can_suspend(void) { return resumable(); }

bool ct_suspend(void) {
  if (!terminal.open || !resumable()) return false;
  leave();
  bool stopped = stop_here();
  redirect_errors();
  enter();
  return stopped;
}

void ct_resize(int32_t *rows, int32_t *columns) {
  take_size();
  prepare_restore();
  forget_cursor();
  clearok(curscr, TRUE);
  *rows = LINES;
  *columns = COLS;
}
