// What of SQLite's C interface Swift cannot say: variadic calls and pointers to int.
// Every function answers SQLite's result code, 0 when all went well.
#ifndef CSQLITESHIM_H
#define CSQLITESHIM_H

#include <stdint.h>

struct sqlite3;

/// Opens a database for reading, reads its format and closes it, waiting so many milliseconds for
/// others.
int cs_look(const char *_Nonnull address, int patience);

// The settings of a handle, as SQLite itself tells them: 1 on, 0 off, -1 could not be asked.
typedef struct {
  int keeps_log_files;
  int no_checkpoint_on_close;
  int defensive;
  int trusts_schema;
} cs_settings;

// Leaves -wal and -shm in place, and doesn't checkpoint, when the last handle closes.
int cs_keep_log(struct sqlite3 *_Nonnull handle);

// No SQL can corrupt the file on purpose, and no function hides in the schema.
int cs_defend(struct sqlite3 *_Nonnull handle);

cs_settings cs_ask_settings(struct sqlite3 *_Nonnull handle);

// Checkpoints as much as readers allow, without waiting for them, and empties the log where none
// reads it. Takes the handle's busy handler away. Pages is what the log holds afterwards, -1 where
// there is no log.
int cs_checkpoint(struct sqlite3 *_Nonnull handle, int *_Nonnull pages);

// The file system that a path is on: its magic number and the bytes free for this process; both 0
// where it can't be asked.
typedef struct {
  uint32_t kind;
  int64_t free_bytes;
} cs_file_system;

cs_file_system cs_ask_file_system(const char *_Nonnull path);

#endif
