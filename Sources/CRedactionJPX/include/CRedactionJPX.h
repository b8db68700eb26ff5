#ifndef REDACTION_JPX_H
#define REDACTION_JPX_H

#include <stddef.h>
#include <stdint.h>

enum { REDACTION_JPX_MESSAGE_SIZE = 200, REDACTION_JPX_COMPONENTS = 16 };

/* One component's samples: how they lie on the reference grid, and what they are. */
typedef struct {
    uint32_t dx, dy, width, height, x0, y0, precision, is_signed;
} redaction_jpx_component;

typedef struct {
    /* The image on the reference grid. */
    uint32_t x0, y0, x1, y1;
    uint32_t component_count;
    redaction_jpx_component components[REDACTION_JPX_COMPONENTS];
} redaction_jpx_layout;

/* How a codestream is coded (ISO/IEC 15444-1, annex A.5.1 and A.6.1). */
typedef struct {
    uint32_t tile_x0, tile_y0, tile_width, tile_height;
    int resolutions, block_width, block_height;
    int transforms_colors, is_irreversible;
    /* The signal-to-noise ratio aimed at, in decibels, or the bytes to keep to; both 0 for no loss. */
    float quality;
    size_t largest_size;
} redaction_jpx_coding;

/*
 * Decodes a JPEG 2000 codestream without applying palettes or colour conversions, which belong to the file around it.
 *
 * Returns 0 and, in `*samples`, the components' samples one after another, to be freed by `redaction_jpx_free`; or 1
 * and the reason in `message`.
 */
int redaction_jpx_decode(const uint8_t *data, size_t size, size_t largest_memory, redaction_jpx_layout *layout,
                         int32_t **samples, char message[REDACTION_JPX_MESSAGE_SIZE]);

/*
 * Encodes samples as a codestream.
 *
 * Returns 0 and a buffer for `redaction_jpx_free` in `*output`, or 1 and the reason in `message`.
 */
int redaction_jpx_encode(const redaction_jpx_layout *layout, const int32_t *samples,
                         const redaction_jpx_coding *coding, uint8_t **output, size_t *output_size,
                         char message[REDACTION_JPX_MESSAGE_SIZE]);

void redaction_jpx_free(void *buffer);

#endif
