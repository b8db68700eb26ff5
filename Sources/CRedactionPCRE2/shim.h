#ifndef REDACTION_PCRE2_SHIM_H
#define REDACTION_PCRE2_SHIM_H

/* pcre2.h declares nothing until the code unit width is chosen. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
