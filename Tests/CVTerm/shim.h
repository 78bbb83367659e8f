// libvterm without its unions and bit-fields, and the pseudo-terminal calls that Swift's Glibc
// module hides.
#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

extern int posix_openpt(int flags);
extern int grantpt(int master);
extern int unlockpt(int master);
extern int pipe2(int ends[2], int flags);
extern int ptsname_r(int master, char *name, size_t size);

/// Opens a pseudo-terminal and writes the name of its other side. -1 on failure.
static inline int cv_open_master(char *name, size_t size) {
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name, size) != 0)
    return -1;
  return master;
}

/// Opens a pipe that no other program inherits. -1 on failure.
static inline int cv_open_pipe(int *reading, int *writing) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  *reading = ends[0];
  *writing = ends[1];
  return 0;
}

/// What a terminal was told besides cells.
typedef struct {
  bool alternate_screen, cursor_visible;
  int32_t mouse, bells;
} cv_modes;

static inline int cv_set_property(VTermProp property, VTermValue *value, void *user) {
  cv_modes *modes = (cv_modes *)user;
  switch (property) {
  case VTERM_PROP_ALTSCREEN: modes->alternate_screen = value->boolean; break;
  case VTERM_PROP_CURSORVISIBLE: modes->cursor_visible = value->boolean; break;
  case VTERM_PROP_MOUSE: modes->mouse = value->number; break;
  default: break;
  }
  return 1;
}

static inline int cv_ring(void *user) {
  ((cv_modes *)user)->bells++;
  return 1;
}

/// A terminal of the given size; what it is told is kept in `modes`.
static inline VTerm *cv_new(int32_t rows, int32_t columns, cv_modes *modes) {
  static const VTermScreenCallbacks callbacks = {
    .settermprop = cv_set_property,
    .bell = cv_ring,
  };
  VTerm *terminal = vterm_new(rows, columns);
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_set_callbacks(screen, &callbacks, modes);
  vterm_screen_enable_altscreen(screen, 1);
  modes->cursor_visible = true;
  vterm_screen_reset(screen, 1);
  return terminal;
}

enum {
  CV_BOLD = 1,
  CV_UNDERLINE = 2,
  CV_ITALIC = 4,
  CV_BLINK = 8,
  CV_REVERSE = 16,
  CV_STRIKE = 32,
};

/// One cell. Colours: -1 the default, 0 to 255 the palette, 0x1000000 + 0xRRGGBB.
typedef struct {
  uint32_t scalar0, scalar1, scalar2, scalar3, scalar4, scalar5;
  int32_t width, foreground, background;
  uint32_t attributes;
} cv_cell;

static inline int32_t cv_color(const VTermColor *color, uint8_t is_default) {
  if (color->type & is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

static inline cv_cell cv_get_cell(VTerm *terminal, int32_t row, int32_t column) {
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  VTermPos position = {.row = row, .col = column};
  vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell);
  cv_cell flat = {
    .scalar0 = cell.chars[0], .scalar1 = cell.chars[1], .scalar2 = cell.chars[2],
    .scalar3 = cell.chars[3], .scalar4 = cell.chars[4], .scalar5 = cell.chars[5],
    .width = cell.width,
    .foreground = cv_color(&cell.fg, VTERM_COLOR_DEFAULT_FG),
    .background = cv_color(&cell.bg, VTERM_COLOR_DEFAULT_BG),
    .attributes = (cell.attrs.bold ? CV_BOLD : 0) | (cell.attrs.underline ? CV_UNDERLINE : 0) |
                  (cell.attrs.italic ? CV_ITALIC : 0) | (cell.attrs.blink ? CV_BLINK : 0) |
                  (cell.attrs.reverse ? CV_REVERSE : 0) | (cell.attrs.strike ? CV_STRIKE : 0),
  };
  return flat;
}

static inline void cv_get_cursor(VTerm *terminal, int32_t *row, int32_t *column) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  *row = position.row;
  *column = position.col;
}

#endif
