// The floor: the least that any program must do to show thirteen rows of a database, live.
// Khuê is measured against it in the same run (design, section 7).
//
//   floor make PATH [UNITS]  creates the database
//   floor show PATH          paints the first thirteen rows and no other; j and k move, q quits
//   floor write PATH         commits a change for each line read
//   floor watch PATH         prints when each commit of anybody could first be seen
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <inttypes.h>
#include <libgen.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 13 };

static sqlite3 *database;

static void fail(const char *what) {
  if (stdscr) endwin();
  fprintf(stderr, "floor: %s: %s\n", what, database ? sqlite3_errmsg(database) : "");
  exit(70);
}

static void run(const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static void open_database(const char *path, int flags) {
  if (sqlite3_open_v2(path, &database, flags, NULL) != SQLITE_OK) fail(path);
  sqlite3_busy_timeout(database, 2000);
  if (flags & SQLITE_OPEN_READONLY) return;
  // The log must outlive its writer: a reader may come first.
  int persist = 1;
  sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &persist);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(sql);
  return statement;
}

// MARK: make

static int make(const char *path, int units) {
  open_database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  run("PRAGMA journal_mode = WAL");
  run("CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL, value INTEGER NOT NULL,"
      " target INTEGER NOT NULL) STRICT");
  run("BEGIN");
  sqlite3_stmt *insert = prepare("INSERT INTO unit VALUES (?, ?, ?, 1000)");
  for (int unit = 1; unit <= units; unit++) {
    char name[64];
    snprintf(name, sizeof name, "Phường thí điểm số %d", unit);
    sqlite3_bind_int(insert, 1, unit);
    sqlite3_bind_text(insert, 2, name, -1, SQLITE_TRANSIENT);
    sqlite3_bind_int(insert, 3, unit * 37 % 1000);
    if (sqlite3_step(insert) != SQLITE_DONE) fail("insert");
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  run("COMMIT");
  sqlite3_close(database);
  return 0;
}

// MARK: what changes

static sqlite3_stmt *version_query;

static long version(void) {
  long result = sqlite3_step(version_query) == SQLITE_ROW ? sqlite3_column_int64(version_query, 0) : 0;
  sqlite3_reset(version_query);
  return result;
}

static int watch_directory(const char *path) {
  char directory[PATH_MAX];
  snprintf(directory, sizeof directory, "%s", path);
  int files = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  inotify_add_watch(files, dirname(directory), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
  return files;
}

static void forget_events(int files) {
  char events[8192];
  while (read(files, events, sizeof events) > 0) {
  }
}

// MARK: write

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Each line read is the value for the first unit.
static int write_changes(const char *path) {
  open_database(path, SQLITE_OPEN_READWRITE);
  sqlite3_stmt *update = prepare("UPDATE unit SET value = ? WHERE id = 1");
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    sqlite3_bind_int(update, 1, atoi(line));
    if (sqlite3_step(update) != SQLITE_DONE) fail("update");
    sqlite3_reset(update);
  }
  return 0;
}

// MARK: watch

static int watch_changes(const char *path) {
  open_database(path, SQLITE_OPEN_READONLY);
  version_query = prepare("PRAGMA data_version");
  int files = watch_directory(path);
  long shown = version();
  // Who tells the time must not wait for a turn; where this is not allowed, it will do without.
  if (nice(-10) == -1) clearerr(stdout);
  puts("watching");
  fflush(stdout);
  struct pollfd ready = {.fd = files, .events = POLLIN};
  while (poll(&ready, 1, -1) >= 0) {
    forget_events(files);
    // A commit is seen some milliseconds after the event; nothing less than spinning tells when.
    for (int64_t end = now() + 30000000, moment; (moment = now()) < end;) {
      long seen = version();
      if (seen == shown) continue;
      shown = seen;
      end = moment + 30000000;
      printf("%" PRId64 "\n", moment);
      fflush(stdout);
    }
  }
  return 0;
}

// MARK: show

typedef struct {
  char name[64];
  int value, target;
} row;

static sqlite3_stmt *rows_query;
static row rows[ROWS];
static int row_count;
static int selected;

/// Keys need no database: the rows are kept, as any list keeps them.
static void read_rows(void) {
  for (row_count = 0; row_count < ROWS && sqlite3_step(rows_query) == SQLITE_ROW; row_count++) {
    row *read = &rows[row_count];
    snprintf(read->name, sizeof read->name, "%s", (const char *)sqlite3_column_text(rows_query, 0));
    read->value = sqlite3_column_int(rows_query, 1);
    read->target = sqlite3_column_int(rows_query, 2);
  }
  sqlite3_reset(rows_query);
}

/// The bar of the selection lies on the words alone, and ncurses sends only what differs: a key
/// costs what it costs in an ordinary list (BENCHMARKS.md has both), never more.
static void paint_row(int index) {
  const row *shown = &rows[index];
  attrset(index == selected ? A_REVERSE : A_NORMAL);
  mvaddstr(index, 0, shown->name);
  mvprintw(index, 38, "%-9d %-9d", shown->value, shown->target);
  attrset(COLOR_PAIR(shown->value > 600 ? 1 : shown->value > 300 ? 2 : 3));
  move(index, 57);
  for (int cell = 0; cell < 40; cell++) addstr(cell * 25 < shown->value ? "█" : "░");
}

static void paint(void) {
  for (int index = 0; index < row_count; index++) paint_row(index);
  refresh();
}

static void select_row(int index) {
  if (index < 0 || index >= row_count) return;
  int left = selected;
  selected = index;
  paint_row(left);
  paint_row(selected);
}

/// What has come; false to leave.
static bool read_keys(void) {
  for (int key; (key = getch()) != ERR;) {
    if (key == 'q') return false;
    if (key == 'j' || key == KEY_DOWN) select_row(selected + 1);
    if (key == 'k' || key == KEY_UP) select_row(selected - 1);
  }
  refresh();
  return true;
}

static void open_screen(void) {
  setlocale(LC_CTYPE, "");
  if (!newterm(NULL, stdout, stdin)) fail("newterm");
  start_color();
  use_default_colors();
  init_pair(1, COLOR_GREEN, -1);
  init_pair(2, COLOR_YELLOW, -1);
  init_pair(3, COLOR_RED, -1);
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  curs_set(0);
}

static int show(const char *path) {
  open_database(path, SQLITE_OPEN_READONLY);
  rows_query = prepare("SELECT name, value, target FROM unit ORDER BY id LIMIT 13");
  version_query = prepare("PRAGMA data_version");
  int files = watch_directory(path);
  open_screen();
  long shown = version();
  read_rows();
  paint();

  // The event comes before the commit can be seen: look again after 1, 2, 4 … 2,048 ms.
  int delay = -1;
  for (;;) {
    struct pollfd ready[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = files, .events = POLLIN}};
    int count = poll(ready, 2, delay);
    if (count > 0 && (ready[0].revents & (POLLHUP | POLLERR))) break;
    if (count > 0 && (ready[0].revents & POLLIN)) {
      if (!read_keys()) break;
      continue;
    }
    bool news = count > 0 && (ready[1].revents & POLLIN);
    if (news) forget_events(files);
    long seen = version();
    if (seen != shown) {
      shown = seen;
      delay = -1;
      read_rows();
      paint();
    } else {
      delay = news || delay < 0 ? 1 : delay >= 2048 ? -1 : delay * 2;
    }
  }
  endwin();
  return 0;
}

int main(int count, char **arguments) {
  if (count >= 3 && strcmp(arguments[1], "make") == 0)
    return make(arguments[2], count > 3 ? atoi(arguments[3]) : ROWS);
  if (count == 3 && strcmp(arguments[1], "write") == 0) return write_changes(arguments[2]);
  if (count == 3 && strcmp(arguments[1], "watch") == 0) return watch_changes(arguments[2]);
  if (count == 3 && strcmp(arguments[1], "show") == 0) return show(arguments[2]);
  fprintf(stderr, "usage: floor make|show|write|watch PATH\n");
  return 64;
}
