#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

// pcre2.h refuses to be read before the width of a code unit is chosen. Swift cannot import its macros that paste the
// width onto a name, and needs none of them: it calls pcre2_compile_8 and its like by their full names.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
