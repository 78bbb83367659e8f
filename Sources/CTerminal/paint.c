// Cells to the screen. ncurses compares with what stands there and sends the difference.
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <wchar.h>

static int cursor_row, cursor_column;
static bool cursor_visible;
static int cursor_told = -1;

static cchar_t *line;
static int line_capacity;

/// After leaving or resizing, what the terminal was told of its cursor no longer holds.
void forget_cursor(void) { cursor_told = -1; }

/// The level of each channel in the 6 × 6 × 6 cube of the 256 colours.
static int cube_level(int step) { return step == 0 ? 0 : 55 + 40 * step; }

/// The usual 24-bit value of a palette colour above 7, which a direct terminal has no number for.
static int palette_value(int index) {
  if (index < 16) {
    int bits = index - 8;
    if (bits == 0) return 0x7F7F7F;
    return (bits & 1 ? 0xFF0000 : 0) | (bits & 2 ? 0xFF00 : 0) | (bits & 4 ? 0xFF : 0);
  }
  if (index >= 232) return 0x010101 * (8 + 10 * (index - 232));
  int cube = index - 16;
  return cube_level(cube / 36) << 16 | cube_level(cube / 6 % 6) << 8 | cube_level(cube % 6);
}

/// The number ncurses knows a colour by; -1, the default, for one that the terminal lacks.
static int colour_number(int32_t colour) {
  if (colour < 0) return -1;
  if (terminal.direct) {
    int value = colour;
    if (colour & CT_RGB) {
      value = colour & 0xFFFFFF;
      // 0 to 7 would mean the palette.
      return value < 8 ? 8 : value;
    }
    return value < 8 ? value : value < 256 ? palette_value(value) : -1;
  }
  return colour < terminal.colours ? colour : -1;
}

/// A pair that could not be had would draw black on black: it becomes the default pair.
static int colour_pair(int32_t foreground, int32_t background) {
  if (terminal.colours == 0) return 0;
  int front = colour_number(foreground), back = colour_number(background);
  if (front < 0 && back < 0) return 0;
  int pair = alloc_pair(front, back);
  return pair < 0 ? 0 : pair;
}

static attr_t attributes(uint16_t wanted) {
  attr_t result = 0;
  if (wanted & CT_BOLD) result |= WA_BOLD;
  if (wanted & CT_DIM) result |= WA_DIM;
  if (wanted & CT_UNDERLINE) result |= WA_UNDERLINE;
  if (wanted & CT_REVERSE) result |= WA_REVERSE;
  if (wanted & CT_ITALIC) result |= WA_ITALIC;
  return result;
}

/// The scalars of a cell as the terminal can show them, in as many columns as the cell has.
/// `text` gets 6; returns the columns that are left over for blanks.
static int cell_text(const ct_cell *cell, wchar_t *text) {
  int columns = cell->columns == 0 ? 1 : cell->columns;
  wchar_t base = (wchar_t)cell->base;
  int count = 0;
  int width = base >= ' ' && (terminal.utf8 || base < 0x7F) ? wcwidth(base) : -1;
  if (width < 1 || width > columns) {
    text[count++] = '?';
    text[count] = 0;
    return columns - 1;
  }
  text[count++] = base;
  const uint32_t marks[] = {cell->mark1, cell->mark2, cell->mark3, cell->mark4};
  for (int i = 0; i < 4 && terminal.utf8 && marks[i]; i++)
    if (wcwidth((wchar_t)marks[i]) == 0) text[count++] = (wchar_t)marks[i];
  text[count] = 0;
  return columns - width;
}

static bool reserve_line(int count) {
  if (count <= line_capacity) return true;
  cchar_t *larger = realloc(line, (size_t)count * sizeof *line);
  if (!larger) return false;
  line = larger;
  line_capacity = count;
  return true;
}

void ct_put(int32_t row, int32_t column, const ct_cell *cells, int32_t count) {
  if (!terminal.open || row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  if (count > COLS - column) count = COLS - column;
  if (count <= 0 || !reserve_line(count)) return;

  int used = 0, left = COLS - column;
  int32_t foreground = -1, background = -1;
  int pair = 0;
  for (int i = 0; i < count && left > 0; i++) {
    const ct_cell *cell = &cells[i];
    if (cell->columns == 0 && i > 0) continue;
    if (cell->foreground != foreground || cell->background != background) {
      foreground = cell->foreground;
      background = cell->background;
      pair = colour_pair(foreground, background);
    }
    attr_t look = attributes(cell->attributes);
    wchar_t text[CCHARW_MAX + 1] = {0};
    int columns = cell->columns == 0 ? 1 : cell->columns;
    int blanks;
    if (columns > left) {
      text[0] = ' ';
      blanks = 0;
      columns = left;
    } else {
      blanks = cell_text(cell, text);
    }
    if (setcchar(&line[used], text, look, 0, &pair) == ERR) {
      setcchar(&line[used], L"?", look, 0, &pair);
      blanks = columns - 1;
    }
    used++;
    while (blanks-- > 0 && used < count) setcchar(&line[used++], L" ", look, 0, &pair);
    left -= columns;
  }
  mvadd_wchnstr(row, column, line, used);
}

void ct_place_cursor(int32_t row, int32_t column, bool visible) {
  cursor_row = row;
  cursor_column = column;
  cursor_visible = visible;
}

void ct_flush(void) {
  if (!terminal.open) return;
  int row = cursor_row < 0 ? 0 : cursor_row >= LINES ? LINES - 1 : cursor_row;
  int column = cursor_column < 0 ? 0 : cursor_column >= COLS ? COLS - 1 : cursor_column;
  move(row, column);
  if (cursor_told != cursor_visible) {
    curs_set(cursor_visible);
    cursor_told = cursor_visible;
  }
  begin_output();
  refresh();
  end_output();
}

void ct_ring(void) {
  if (!terminal.open) return;
  begin_output();
  beep();
  end_output();
}
