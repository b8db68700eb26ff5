#ifndef REDACTION_JBIG2DEC_SHIM_H
#define REDACTION_JBIG2DEC_SHIM_H

/* jbig2.h uses size_t and uint32_t without declaring them. */
#include <stddef.h>
#include <stdint.h>
#include <jbig2.h>

#endif
