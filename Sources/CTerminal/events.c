// One place to wait: keys, signals, files and mail, with a deadline.
#include "internal.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

static int files = -1;
static int watched = -1;
static int lock_watched = -1;
static char lock_name[NAME_MAX + 1];
static char lock_path[PATH_MAX];
static int mail = -1;
static pthread_once_t mail_made = PTHREAD_ONCE_INIT;

static void make_mail(void) { mail = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

uint32_t ct_wait(int64_t nanoseconds) {
  pthread_once(&mail_made, make_mail);
  enum { INPUT, SIGNAL, FILES, MAIL, COUNT };
  struct pollfd ready[COUNT] = {
    [INPUT] = {.fd = terminal.open ? STDIN_FILENO : -1, .events = POLLIN},
    [SIGNAL] = {.fd = signal_descriptor(), .events = POLLIN},
    [FILES] = {.fd = files, .events = POLLIN},
    [MAIL] = {.fd = mail, .events = POLLIN},
  };
  struct timespec limit = {
    .tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  if (ppoll(ready, COUNT, nanoseconds < 0 ? NULL : &limit, NULL) <= 0) return 0;
  uint32_t result = 0;
  if (ready[INPUT].revents & POLLIN) result |= CT_READY_INPUT;
  if (ready[INPUT].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= CT_READY_HANGUP;
  if (ready[SIGNAL].revents) result |= CT_READY_SIGNAL;
  if (ready[FILES].revents) result |= CT_READY_FILES;
  if (ready[MAIL].revents) {
    uint64_t letters;
    if (read(mail, &letters, sizeof letters) > 0) result |= CT_READY_MAIL;
  }
  return result;
}

void ct_post(void) {
  pthread_once(&mail_made, make_mail);
  uint64_t one = 1;
  ssize_t written = write(mail, &one, sizeof one);
  (void)written;  // full only when the reader has been told already
}

/// NFS, SMB, CIFS, 9P, AFS, Ceph: changes made on another machine raise nothing here.
static bool is_remote(const char *directory) {
  static const uint32_t kinds[] = {0x6969,     0x517B,     0xFE534D42, 0xFF534D42,
                                   0x01021997, 0x5346414F, 0x00C36400};
  struct statfs system;
  if (statfs(directory, &system) != 0) return false;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if ((uint32_t)system.f_type == kinds[i]) return true;
  return false;
}

/// Where there is no lock yet, the directory will tell of its coming.
static void watch_lock(void) {
  if (!*lock_path) return;
  lock_watched = inotify_add_watch(files, lock_path, IN_CLOSE_WRITE | IN_CLOSE_NOWRITE);
}

static void find_lock(const char *directory, const char *lock) {
  if (lock_watched >= 0) inotify_rm_watch(files, lock_watched);
  lock_watched = -1;
  int length = snprintf(lock_path, sizeof lock_path, "%s/%s", directory, lock ? lock : "");
  int name = snprintf(lock_name, sizeof lock_name, "%s", lock ? lock : "");
  if (!lock || length >= (int)sizeof lock_path || name >= (int)sizeof lock_name) *lock_path = 0;
  watch_lock();
}

int32_t ct_watch(const char *directory, const char *lock) {
  if (files < 0) files = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (files < 0) return errno;
  if (watched >= 0) inotify_rm_watch(files, watched);
  watched = inotify_add_watch(
    files, directory,
    IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_ATTRIB | IN_DELETE_SELF |
      IN_MOVE_SELF | IN_ONLYDIR);
  if (watched < 0) return errno;
  find_lock(directory, lock);
  return is_remote(directory) ? EOPNOTSUPP : 0;
}

/// What has happened to the database itself, or to a file that SQLite keeps beside it.
static uint32_t change(const struct inotify_event *event, const char *name) {
  size_t length = strlen(name);
  if (strncmp(event->name, name, length) != 0) return 0;
  const char *ending = event->name + length;
  // Not the log's index: readers write it too, and this program's own opening of a damaged file.
  // Rights are set by those who open.
  if (strcmp(ending, "") != 0 && strcmp(ending, "-wal") != 0 && strcmp(ending, "-journal") != 0)
    return 0;
  return event->mask & IN_ATTRIB ? CT_FILE_CHANGED : CT_FILE_CHANGED | CT_FILE_WRITTEN;
}

uint32_t ct_changes(const char *name) {
  _Alignas(struct inotify_event) char buffer[8192];
  uint32_t result = 0;
  ssize_t count;
  // Whoever writes in the folder without end must not keep the loop: the rest comes next time.
  for (int turn = 0; turn < 8 && (count = read(files, buffer, sizeof buffer)) > 0; turn++) {
    for (ssize_t offset = 0; offset < count;) {
      const struct inotify_event *event = (const struct inotify_event *)(buffer + offset);
      offset += (ssize_t)(sizeof *event + event->len);
      if (event->mask & IN_Q_OVERFLOW) result |= CT_FILE_CHANGED;
      if (event->wd == lock_watched) {
        if (event->mask & (IN_CLOSE_WRITE | IN_CLOSE_NOWRITE)) result |= CT_LOCK_RELEASED;
        if (event->mask & IN_IGNORED) lock_watched = -1;
        continue;
      }
      // What an earlier watch still had to say is of no interest.
      if (event->wd != watched) continue;
      if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED))
        result |= CT_DIRECTORY_LOST;
      if (event->len > 0) {
        if (event->mask & (IN_CREATE | IN_MOVED_TO) && !strcmp(event->name, lock_name)) watch_lock();
        result |= change(event, name);
      } else if (event->mask & IN_ATTRIB) {
        result |= CT_FILE_CHANGED;
      }
    }
  }
  return result;
}

int32_t ct_identity(const char *path, uint64_t *device, uint64_t *inode) {
  struct stat found;
  if (stat(path, &found) != 0) return errno;
  *device = (uint64_t)found.st_dev;
  *inode = (uint64_t)found.st_ino;
  return 0;
}
