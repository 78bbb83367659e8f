// Which characters may be sent. Only LC_CTYPE matters to ncurses, and only it is set: a category
// that is missing for dates or messages says nothing about the character set.
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *chosen_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

static bool names_utf8(const char *locale) {
  return strcasestr(locale, "utf-8") || strcasestr(locale, "utf8");
}

/// True when UTF-8 goes to the terminal. A locale that names UTF-8 but was never generated (what
/// ssh brings along) is rescued by C.UTF-8, which every Debian has; so is an environment that names
/// none at all. One that says C or POSIX is believed.
bool choose_locale(bool forced) {
  const char *chosen = chosen_locale();
  bool set = setlocale(LC_CTYPE, "") != NULL;
  if (set && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  if (forced || !*chosen || names_utf8(chosen)) return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  return false;
}
