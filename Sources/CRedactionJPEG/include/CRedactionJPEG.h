#ifndef REDACTION_JPEG_H
#define REDACTION_JPEG_H

#include <stddef.h>
#include <stdint.h>

/* Columns from `left` up to `right` and rows from `top` up to `bottom`, in pixels. */
typedef struct {
    uint32_t left, top, right, bottom;
} redaction_pixels;

/* What becomes of an area: its blocks are erased, or all others are. */
typedef enum { REDACTION_ERASE, REDACTION_KEEP } redaction_change;

enum { REDACTION_JPEG_MESSAGE_SIZE = 200 };

/*
 * Changes areas of a JPEG image without decoding it: the blocks of 8 by 8 samples that an erased area touches are given
 * the mean colour of the blocks around it, those that a kept area does not touch become grey, and every other block
 * keeps its coefficients. Metadata is not carried over.
 * The areas are counted in a picture of `width` by `height` pixels, whatever the image's own size.
 *
 * libjpeg reports errors by a jump that Swift code must not be jumped over, so this is C.
 *
 * Returns 0 and a buffer for `redaction_jpeg_free` in `*output`, or 1 and the reason in `message`.
 */
int redaction_jpeg_change(const uint8_t *input, size_t input_size, redaction_change change,
                          const redaction_pixels *areas, size_t area_count, uint32_t width, uint32_t height,
                          size_t largest_memory, uint8_t **output, size_t *output_size,
                          char message[REDACTION_JPEG_MESSAGE_SIZE]);

void redaction_jpeg_free(uint8_t *output);

#endif
