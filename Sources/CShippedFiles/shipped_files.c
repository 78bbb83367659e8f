#include "CShippedFiles.h"

#include <string.h>

/* #embed is C23; clang has it in every mode, and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* Every path of the list begins with the way up from this folder, which is no part of the name. */
static const size_t way_up = sizeof("../../") - 1;

struct shipped {
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

/* The file at a place, or one without a name; then `*count` is the number of files. */
static struct shipped find(size_t index, size_t *count) {
  size_t here = 0;
#include "shipped_list.h"
  if (count) *count = here;
  return (struct shipped){"../../", (const unsigned char *)"", 0};
}

size_t shipped_count(void) {
  size_t count = 0;
  find((size_t)-1, &count);
  return count;
}

size_t shipped_index(const char *name) {
  size_t count = shipped_count();
  for (size_t index = 0; index < count; index++) {
    if (strcmp(shipped_name(index), name) == 0) return index;
  }
  return count;
}

const char *shipped_name(size_t index) { return find(index, NULL).path + way_up; }

const unsigned char *shipped_bytes(size_t index) { return find(index, NULL).bytes; }

size_t shipped_length(size_t index) { return find(index, NULL).length; }
