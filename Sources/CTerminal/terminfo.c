// Which terminfo entry to use. Looked up with setupterm, which neither writes to the terminal nor
// ends the process, so that a refused terminal is left untouched.
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

static bool begins(const char *text, const char *prefix) {
  return strncmp(text, prefix, strlen(prefix)) == 0;
}

/// Emulators that understand what xterm does.
static bool resembles_xterm(const char *term) {
  static const char *const families[] = {
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole",
    "mintty", "ms-terminal", "putty", "rio", "vte", "wezterm",
  };
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (begins(term, families[i])) return true;
  return false;
}

static bool wants_direct(void) {
  const char *depth = getenv("COLORTERM");
  return depth && (strcmp(depth, "truecolor") == 0 || strcmp(depth, "24bit") == 0);
}

/// Whether an entry exists, and can place the cursor.
static ct_opening probe(const char *entry) {
  int status = 0;
  if (setupterm(entry, 1, &status) == ERR || status != 1) return CT_UNKNOWN_TERMINAL;
  bool addresses = cursor_address != NULL;
  del_curterm(cur_term);
  return addresses ? CT_OPENED : CT_NO_CURSOR_ADDRESSING;
}

/// Finds the entry to open: 24-bit when the terminal announces it and ncurses-term is installed,
/// else TERM itself, else what it resembles.
ct_opening find_entry(const char *term, bool palette_only, char *entry, size_t size) {
  if (!term || !*term || strlen(term) >= size) return CT_UNKNOWN_TERMINAL;
  const char *candidates[4] = {0};
  size_t count = 0;
  bool emulator = resembles_xterm(term), tmux = begins(term, "tmux");
  if (!palette_only && wants_direct() && !strstr(term, "-direct")) {
    if (emulator) candidates[count++] = "xterm-direct";
    if (tmux) candidates[count++] = "tmux-direct";
  }
  candidates[count++] = term;
  if (emulator) candidates[count++] = "xterm-256color";
  if (tmux || begins(term, "screen")) candidates[count++] = "screen-256color";

  ct_opening worst = CT_UNKNOWN_TERMINAL;
  for (size_t i = 0; i < count; i++) {
    ct_opening found = probe(candidates[i]);
    if (found == CT_OPENED) {
      strcpy(entry, candidates[i]);
      return CT_OPENED;
    }
    if (found == CT_NO_CURSOR_ADDRESSING) worst = found;
  }
  return worst;
}
