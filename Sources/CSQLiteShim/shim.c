#include "CSQLiteShim.h"

#include <sqlite3.h>
#include <stddef.h>
#include <sys/vfs.h>

int cs_keep_log(struct sqlite3 *handle) {
  int on = 1;
  int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &on);
  if (code != SQLITE_OK) return code;
  return sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

int cs_defend(struct sqlite3 *handle) {
  int code = sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (code != SQLITE_OK) return code;
  return sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
}

int cs_look(const char *address, int patience) {
  struct sqlite3 *handle = NULL;
  int code = sqlite3_open_v2(address, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
  if (code == SQLITE_OK) {
    sqlite3_busy_timeout(handle, patience);
    cs_keep_log(handle);
    code = sqlite3_exec(handle, "PRAGMA schema_version", NULL, NULL, NULL);
  }
  sqlite3_close(handle);
  return code;
}

static int ask(struct sqlite3 *handle, int option) {
  int value = -1;
  return sqlite3_db_config(handle, option, -1, &value) == SQLITE_OK ? value : -1;
}

cs_settings cs_ask_settings(struct sqlite3 *handle) {
  cs_settings settings = {-1, -1, -1, -1};
  int keeps = -1;
  if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keeps) == SQLITE_OK) {
    settings.keeps_log_files = keeps;
  }
  settings.no_checkpoint_on_close = ask(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE);
  settings.defensive = ask(handle, SQLITE_DBCONFIG_DEFENSIVE);
  settings.trusts_schema = ask(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA);
  return settings;
}

int cs_checkpoint(struct sqlite3 *handle, int *pages) {
  int moved = 0;
  // Without a busy handler SQLite moves what it can and leaves the log to those who read it.
  sqlite3_busy_handler(handle, NULL, NULL);
  return sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_TRUNCATE, pages, &moved);
}

cs_file_system cs_ask_file_system(const char *path) {
  struct statfs facts;
  cs_file_system found = {0, 0};
  if (statfs(path, &facts) != 0) return found;
  found.kind = (uint32_t)facts.f_type;
  found.free_bytes = (int64_t)facts.f_bavail * (int64_t)facts.f_bsize;
  return found;
}
