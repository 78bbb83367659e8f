// Keys: bytes as they come, and the sequences that terminfo or habit gives a name.
// get_wch would lose a letter that arrives in two reads, so UTF-8 is put together by the caller.
#include "internal.h"

#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Keys of ours, above all that ncurses names.
enum { OUR_PASTE_BEGIN = KEY_MAX + 1, OUR_PASTE_END };

/// Reading from the screen's own window would repaint it; a pad never does.
static WINDOW *pad;

/// Sequences that terminals send although their terminfo entry does not say so: arrows in both
/// modes, the editing keys of xterm, rxvt and the Linux console, and the brackets of a paste.
static void define_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } habits[] = {
    {"\033[A", KEY_UP},      {"\033OA", KEY_UP},      {"\033[B", KEY_DOWN},
    {"\033OB", KEY_DOWN},    {"\033[C", KEY_RIGHT},   {"\033OC", KEY_RIGHT},
    {"\033[D", KEY_LEFT},    {"\033OD", KEY_LEFT},    {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},    {"\033[1~", KEY_HOME},   {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},     {"\033OF", KEY_END},     {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},    {"\033[2~", KEY_IC},     {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE},  {"\033[6~", KEY_NPAGE},  {"\033[Z", KEY_BTAB},
    {"\033OM", KEY_ENTER},   {"\033OP", KEY_F(1)},    {"\033OQ", KEY_F(2)},
    {"\033OR", KEY_F(3)},    {"\033OS", KEY_F(4)},    {"\033[11~", KEY_F(1)},
    {"\033[12~", KEY_F(2)},  {"\033[13~", KEY_F(3)},  {"\033[14~", KEY_F(4)},
    {"\033[15~", KEY_F(5)},  {"\033[17~", KEY_F(6)},  {"\033[18~", KEY_F(7)},
    {"\033[19~", KEY_F(8)},  {"\033[20~", KEY_F(9)},  {"\033[21~", KEY_F(10)},
    {"\033[23~", KEY_F(11)}, {"\033[24~", KEY_F(12)}, {"\033[[A", KEY_F(1)},
    {"\033[[B", KEY_F(2)},   {"\033[[C", KEY_F(3)},   {"\033[[D", KEY_F(4)},
    {"\033[[E", KEY_F(5)},
  };
  for (size_t i = 0; i < sizeof habits / sizeof *habits; i++)
    if (key_defined(habits[i].sequence) == 0) define_key(habits[i].sequence, habits[i].key);
  if (terminal.paste) {
    define_key("\033[200~", OUR_PASTE_BEGIN);
    define_key("\033[201~", OUR_PASTE_END);
  }
}

/// With Shift, Alt or Ctrl held, a key is the same key.
static void define_modified_keys(void) {
  static const struct {
    const char *format;
    int key;
  } keys[] = {
    {"\033[1;%dA", KEY_UP},    {"\033[1;%dB", KEY_DOWN},  {"\033[1;%dC", KEY_RIGHT},
    {"\033[1;%dD", KEY_LEFT},  {"\033[1;%dH", KEY_HOME},  {"\033[1;%dF", KEY_END},
    {"\033[3;%d~", KEY_DC},    {"\033[5;%d~", KEY_PPAGE}, {"\033[6;%d~", KEY_NPAGE},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    for (int modifier = 2; modifier <= 8; modifier++) {
      char sequence[16];
      snprintf(sequence, sizeof sequence, keys[i].format, modifier);
      define_key(sequence, keys[i].key);
    }
  }
}

bool prepare_input(void) {
  pad = newpad(1, 1);
  if (!pad) return false;
  keypad(pad, TRUE);
  nodelay(pad, TRUE);
  meta(pad, TRUE);
  intrflush(pad, FALSE);
  // 25 ms lose an arrow that the line splits; 50 ms do not.
  set_escdelay(50);
  mouseinterval(0);
  define_keys();
  define_modified_keys();
  // What nobody asked for is no key, and its rest is no text: the caller swallows it whole.
  keyok(KEY_MOUSE, FALSE);
  return true;
}

void forget_input(void) {
  if (pad) delwin(pad);
  pad = NULL;
}

void tell_mouse(bool on) {
  mmask_t wanted = BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED;
  keyok(KEY_MOUSE, on);
  mousemask(on ? wanted : 0, NULL);
}

void ct_set_mouse(bool on) {
  if (!terminal.open || on == terminal.mouse) return;
  terminal.mouse = on;
  tell_mouse(on);
}

static int32_t code_of(int key) {
  if (key < 256) return key;
  if (key >= KEY_F(1) && key <= KEY_F(63)) return CT_KEY_F0 + (key - KEY_F0);
  switch (key) {
  case KEY_UP: case KEY_SR: return CT_KEY_UP;
  case KEY_DOWN: case KEY_SF: return CT_KEY_DOWN;
  case KEY_LEFT: case KEY_SLEFT: return CT_KEY_LEFT;
  case KEY_RIGHT: case KEY_SRIGHT: return CT_KEY_RIGHT;
  case KEY_HOME: case KEY_SHOME: case KEY_A1: case KEY_FIND: return CT_KEY_HOME;
  case KEY_END: case KEY_SEND: case KEY_C1: case KEY_LL: case KEY_SELECT: return CT_KEY_END;
  case KEY_PPAGE: case KEY_A3: case KEY_SPREVIOUS: return CT_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: case KEY_SNEXT: return CT_KEY_PAGE_DOWN;
  case KEY_IC: return CT_KEY_INSERT;
  case KEY_DC: case KEY_SDC: return CT_KEY_DELETE;
  case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
  case KEY_ENTER: return CT_KEY_ENTER;
  case KEY_BTAB: return CT_KEY_BACK_TAB;
  case OUR_PASTE_BEGIN: return CT_PASTE_BEGIN;
  case OUR_PASTE_END: return CT_PASTE_END;
  default: return CT_KEY_OTHER;
  }
}

/// Writes the four codes of a mouse event; 0 when it is none that counts.
static int32_t mouse_codes(int32_t *codes) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  int32_t kind = event.bstate & BUTTON1_PRESSED   ? CT_MOUSE_PRESS
                 : event.bstate & BUTTON4_PRESSED ? CT_MOUSE_WHEEL_UP
                 : event.bstate & BUTTON5_PRESSED ? CT_MOUSE_WHEEL_DOWN
                                                  : 0;
  if (kind == 0) return 0;
  codes[0] = CT_MOUSE;
  codes[1] = kind;
  codes[2] = event.y;
  codes[3] = event.x;
  return 4;
}

/// Readable, and nothing to read: the other end is gone.
static bool hung_up(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&input, 1, 0) <= 0) return false;
  if (input.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

int32_t ct_read(int32_t *codes, int32_t capacity) {
  if (!terminal.open) return -1;
  int32_t count = 0;
  while (count <= capacity - 4) {
    int key = wgetch(pad);
    if (key == ERR) break;
    if (key == KEY_MOUSE)
      count += mouse_codes(codes + count);
    else if (key != KEY_RESIZE)
      codes[count++] = code_of(key);
  }
  if (count == 0 && hung_up()) return -1;
  return count;
}
