// The command line as the system handed it over. Swift finds its own by going back in memory from
// the environment, which a preloaded library may have moved before main: then there are none, and a
// forced command would be taken for a plain one.
#include "internal.h"

static int argument_count;
static char **arguments;

/// glibc gives every constructor what main gets.
__attribute__((constructor)) static void remember_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}

int32_t ct_argument_count(void) { return arguments ? argument_count : 0; }

const char *ct_argument(int32_t index) {
  return index >= 0 && index < ct_argument_count() ? arguments[index] : NULL;
}

char **all_arguments(void) { return ct_argument_count() > 0 ? arguments : NULL; }
