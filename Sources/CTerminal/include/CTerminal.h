/// What Khuê needs of ncurses and of Linux, as plain functions over plain types: no macro, variadic
/// function, global variable, union or bit-field reaches Swift.
///
/// One terminal per process. Everything but `ct_post` and `ct_identity` belongs to the thread that
/// called `ct_open`.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/// The name that a constant has in Swift.
#define CT_SWIFT(name) __attribute__((swift_name(#name)))

#pragma clang assume_nonnull begin

// MARK: Opening and leaving

/// What came of `ct_open`.
typedef enum __attribute__((enum_extensibility(closed))) ct_opening : int32_t {
  CT_OPENED CT_SWIFT(opened) = 0,
  /// Standard input or output is not a terminal.
  CT_NOT_A_TERMINAL CT_SWIFT(notATerminal),
  /// TERM is empty, or nothing is known of it and of what it resembles.
  CT_UNKNOWN_TERMINAL CT_SWIFT(unknownTerminal),
  /// The terminal cannot place its cursor (TERM=dumb).
  CT_NO_CURSOR_ADDRESSING CT_SWIFT(noCursorAddressing),
  /// ncurses or the system refused: no memory, no descriptors.
  CT_OPENING_FAILED CT_SWIFT(openingFailed),
} ct_opening;

/// What the caller wants of the terminal.
typedef struct ct_wishes {
  /// Read the mouse from the start.
  bool mouse;
  /// Send UTF-8 although the locale says C or POSIX.
  bool utf8;
  /// Never use more than the 256 palette colours, whatever COLORTERM says.
  bool palette_only;
} ct_wishes;

/// The part of a window that is used, from its top left corner; the rest stays blank.
enum { CT_MOST_ROWS = 200, CT_MOST_COLUMNS = 500 };

/// What the terminal can do.
typedef struct ct_facts {
  int32_t rows, columns;
  /// 0 (none), 8, 16, 88, 256, or 16,777,216 with `direct`.
  int32_t colours;
  /// Colours are given as `CT_RGB | 0xRRGGBB`.
  bool direct;
  /// False: only ASCII may be put; everything else must have been transliterated before.
  bool utf8;
} ct_facts;

/// Opens the terminal that stands on standard input and output, and fills `facts`.
///
/// `term` is the value of TERM (null: read from the environment). `log` is the file that standard
/// error is appended to while the screen is up (null: kept in memory, and shown after a crash).
/// Leaves the terminal untouched unless it returns `CT_OPENED`.
ct_opening ct_open(const char *_Nullable term, const char *_Nullable log, ct_wishes wishes,
                   ct_facts *facts);

/// The terminfo entry in use: "xterm-direct" although TERM says "xterm-kitty".
const char *ct_entry(void);

/// Gives the terminal back as it was. Does nothing when it is not open.
void ct_close(void);

/// Stops the process as Ctrl-Z does, and returns once it goes on; then call `ct_resize`, because
/// the window may have changed meanwhile, and paint.
/// False, and nothing was done: nobody could ever resume this process (a forced SSH command, a
/// kiosk).
bool ct_suspend(void);

/// Whether `ct_suspend` could work here.
bool ct_can_suspend(void);

/// Takes the terminal again after somebody else has written on it (SIGSTOP and SIGCONT); then call
/// `ct_resize` and paint.
void ct_reclaim(void);

// MARK: The process

/// How many arguments the process was given, its name included; 0 where that is not known.
int32_t ct_argument_count(void);

/// One of them, as bytes; null where there is none.
const char *_Nullable ct_argument(int32_t index);

/// The variable that tells a program when it came back.
#define CT_COMEBACK_MARK "KHUE_CAME_BACK"

/// From now on the program begins anew, with the same arguments and in the same process, where the
/// memory of a mapped file was taken away under it; but not more than three times a minute.
/// To be called when the environment is as it is to stay, before any thread is started.
void ct_may_come_back(void);

/// Whether it did within the last minute.
bool ct_has_come_back(void);

/// Gives the terminal back and begins anew. False, and nothing was done: it may not, or not again so
/// soon; the terminal is closed all the same where the system refuses.
bool ct_come_back(void);

/// Gives memory that is free back to the system.
void ct_give_back_memory(void);

// MARK: Painting

/// Added to 0xRRGGBB in a colour; other colours are palette numbers, and -1 is the default.
enum { CT_RGB = 0x1000000 };

/// Attributes of a cell, to be combined.
enum {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_UNDERLINE = 4,
  CT_REVERSE = 8,
  CT_ITALIC = 16,
};

/// One cell: a spacing scalar with up to four marks on it (0: no more).
/// A cell of two columns is followed by one with `columns` 0, which is skipped.
typedef struct ct_cell {
  uint32_t base, mark1, mark2, mark3, mark4;
  int32_t foreground, background;
  uint16_t attributes, columns;
} ct_cell;

/// Puts `count` cells from `row`, `column` on. What does not fit is cut off, what the terminal's
/// character set cannot carry becomes "?". O(count).
void ct_put(int32_t row, int32_t column, const ct_cell *cells, int32_t count);

/// Where the cursor stands after the next `ct_flush`, and whether it shows.
void ct_place_cursor(int32_t row, int32_t column, bool visible);

/// Sends what has changed since the last time.
void ct_flush(void);

/// From here on output that the terminal does not take within so many seconds goes nowhere, and
/// `ct_is_unread` says so. Only for whose terminal is somebody else's: a session over SSH.
void ct_bound_output(int32_t seconds);

/// Whether the terminal has stopped taking output; all there is to do is to end.
bool ct_is_unread(void);

/// Takes the terminal's present size; the next `ct_flush` sends every cell.
void ct_resize(int32_t *rows, int32_t *columns);

/// Rings the terminal's bell.
void ct_ring(void);

/// Turns the reading of the mouse on or off.
void ct_set_mouse(bool on);

// MARK: Reading

/// What `ct_read` gives besides the bytes 0 to 255.
enum {
  CT_KEY_UP = 256,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_INSERT,
  CT_KEY_DELETE,
  CT_KEY_BACKSPACE,
  CT_KEY_ENTER,
  CT_KEY_BACK_TAB,
  /// The terminal brackets a paste between these two.
  CT_PASTE_BEGIN,
  CT_PASTE_END,
  /// Followed by three more codes: what happened (below), row, column.
  CT_MOUSE,
  /// A key that means nothing here.
  CT_KEY_OTHER,
  /// F1 is CT_KEY_F0 + 1, and so on to F63.
  CT_KEY_F0 = 512,
};

/// What happened with the mouse.
enum { CT_MOUSE_PRESS = 1, CT_MOUSE_WHEEL_UP, CT_MOUSE_WHEEL_DOWN };

/// Reads all that was typed, at most `capacity` codes, and returns how many; at least 4 must fit.
/// -1: the terminal is gone. Call again when the result is more than `capacity - 4`.
int32_t ct_read(int32_t *codes, int32_t capacity);

// MARK: Waiting

/// What `ct_wait` found ready, combined.
enum {
  CT_READY_INPUT = 1,
  CT_READY_SIGNAL = 2,
  CT_READY_FILES = 4,
  CT_READY_MAIL = 8,
  /// The terminal is gone: nothing can be read or shown any more.
  CT_READY_HANGUP = 16,
};

/// Signals that `ct_next_signal` tells.
typedef enum __attribute__((enum_extensibility(closed))) ct_signal : int32_t {
  CT_SIGNAL_NONE CT_SWIFT(none) = 0,
  CT_SIGNAL_RESIZED CT_SWIFT(resized),
  CT_SIGNAL_SUSPEND CT_SWIFT(suspend),
  CT_SIGNAL_CONTINUED CT_SWIFT(continued),
  CT_SIGNAL_INTERRUPT CT_SWIFT(interrupt),
  CT_SIGNAL_HANGUP CT_SWIFT(hangUp),
  CT_SIGNAL_TERMINATE CT_SWIFT(terminate),
  CT_SIGNAL_QUIT CT_SWIFT(quit),
} ct_signal;

/// Blocks the signals that `ct_next_signal` tells, in this thread and in all that it will start:
/// must be called before any thread is started. False: no descriptor to be had.
bool ct_take_signals(void);

/// The next signal that has arrived.
ct_signal ct_next_signal(void);

/// Whether whoever started the process wants it to outlive its terminal.
bool ct_ignores_hang_ups(void);

/// Ends the process by the signal's default action, as one who sent it expects to see.
/// The terminal must have been closed.
_Noreturn void ct_end_by(ct_signal signal);

/// Waits at most `milliseconds` (-1: for ever) and returns what is ready; 0 when the time is up.
uint32_t ct_wait(int64_t nanoseconds);

/// Wakes `ct_wait` with `CT_READY_MAIL`. May be called from any thread.
void ct_post(void);

/// Watches one directory instead of the one before, and in it the file that writers lock. 0, or an errno; EOPNOTSUPP on a file system of
/// the network, where others' changes are never told.
int32_t ct_watch(const char *directory, const char *_Nullable lock);

/// What has happened in the directory since the last call, combined.
enum {
  /// The file named, or one that SQLite keeps beside it.
  CT_FILE_CHANGED = 1,
  /// The directory itself is gone or elsewhere: watch again.
  CT_DIRECTORY_LOST = 2,
  /// What the database says may be another thing now; never without CT_FILE_CHANGED.
  CT_FILE_WRITTEN = 4,
  /// A writer has closed the file that it had locked.
  CT_LOCK_RELEASED = 8,
};

/// Reads what `CT_READY_FILES` announced, about the file of this name in the directory.
uint32_t ct_changes(const char *name);

/// Which file stands at a path: device and inode, by stat(2) alone. 0, or an errno.
int32_t ct_identity(const char *path, uint64_t *device, uint64_t *inode);

#pragma clang assume_nonnull end

#endif
