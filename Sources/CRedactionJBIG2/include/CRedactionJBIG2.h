#ifndef REDACTION_JBIG2_H
#define REDACTION_JBIG2_H

#include <stddef.h>
#include <stdint.h>

enum { REDACTION_JBIG2_MESSAGE_SIZE = 200 };

/*
 * Decodes the page of an embedded JBIG2 stream, as PDF holds it, into rows of bits, ones black, each row filled up to
 * whole bytes. Warnings of the decoder are of damaged data, which other readers may show otherwise: they count as
 * errors.
 *
 * The decoder reports and allocates through callbacks, whose state is easier kept in C.
 *
 * globals: the segments that several images share; NULL if there are none.
 * largest_memory: what the decoder may allocate, in bytes.
 *
 * Returns 0 and a buffer for `redaction_jbig2_free` in `*rows`, or 1 and the reason in `message`.
 */
int redaction_jbig2_decode(const uint8_t *globals, size_t globals_size, const uint8_t *data, size_t data_size,
                           size_t largest_memory, uint8_t **rows, uint32_t *width, uint32_t *height,
                           char message[REDACTION_JBIG2_MESSAGE_SIZE]);

void redaction_jbig2_free(uint8_t *rows);

#endif
