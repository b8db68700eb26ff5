#ifndef REDACTION_HARFBUZZ_SHIM_H
#define REDACTION_HARFBUZZ_SHIM_H

#include <hb.h>
#include <hb-subset.h>

#endif
