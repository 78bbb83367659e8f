/* The files of the top-level folders Themes/ and Data/, compiled into the program. */
#ifndef C_SHIPPED_FILES_H
#define C_SHIPPED_FILES_H

#include <stddef.h>

/* How many files there are. */
size_t shipped_count(void);

/* The place of a file by its path from the top of the repository ("Themes/dark.toml"); shipped_count() when
   there is none. */
size_t shipped_index(const char *_Nonnull name);

/* The path of a file from the top of the repository; "" beyond the last one. Lives as long as the program. */
const char *_Nonnull shipped_name(size_t index);

/* The bytes of a file, followed by a zero that the length does not count. Live as long as the program. */
const unsigned char *_Nonnull shipped_bytes(size_t index);

/* The length in bytes; 0 beyond the last file. */
size_t shipped_length(size_t index);

#endif
