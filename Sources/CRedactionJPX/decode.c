#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codestream.h"

static int refuse(char *message, const char *reason) {
    if (message[0] == 0) snprintf(message, REDACTION_JPX_MESSAGE_SIZE, "%s", reason);
    return 1;
}

/* What the components are; 0 where they fit the limits. */
static int describe(const opj_image_t *image, size_t largest_memory, redaction_jpx_layout *layout, char *message) {
    uint64_t count = 0;
    if (image->numcomps == 0 || image->numcomps > REDACTION_JPX_COMPONENTS) return refuse(message, "too many components");
    *layout = (redaction_jpx_layout){image->x0, image->y0, image->x1, image->y1, image->numcomps, {{0}}};
    for (uint32_t index = 0; index < image->numcomps; index++) {
        const opj_image_comp_t *component = &image->comps[index];
        if (component->prec > 16) return refuse(message, "more than 16 bits a sample");
        layout->components[index] = (redaction_jpx_component){component->dx, component->dy,   component->w,
                                                              component->h,  component->x0,   component->y0,
                                                              component->prec, component->sgnd};
        count += (uint64_t)component->w * component->h;
    }
    /* The decoder, its output and the encoder each take four bytes a sample. */
    return count > largest_memory / 16 ? refuse(message, "too many samples") : 0;
}

static int copy(const opj_image_t *image, const redaction_jpx_layout *layout, int32_t **samples, char *message) {
    size_t count = 0;
    for (uint32_t index = 0; index < layout->component_count; index++) {
        const redaction_jpx_component *component = &layout->components[index];
        if (image->comps[index].data == NULL || image->comps[index].w != component->width ||
            image->comps[index].h != component->height)
            return refuse(message, "a component without samples");
        count += (size_t)component->width * component->height;
    }
    int32_t *next = *samples = malloc(count * sizeof(int32_t) + 1);
    if (next == NULL) return refuse(message, "no memory");
    for (uint32_t index = 0; index < layout->component_count; index++) {
        const size_t size = (size_t)layout->components[index].width * layout->components[index].height;
        memcpy(next, image->comps[index].data, size * sizeof(int32_t));
        next += size;
    }
    return 0;
}

int redaction_jpx_decode(const uint8_t *data, size_t size, size_t largest_memory, redaction_jpx_layout *layout,
                         int32_t **samples, char message[REDACTION_JPX_MESSAGE_SIZE]) {
    struct buffer buffer = {(uint8_t *)data, size, size, 0};
    opj_codec_t *codec = opj_create_decompress(OPJ_CODEC_J2K);
    opj_stream_t *stream = redaction_jpx_stream(&buffer, OPJ_TRUE);
    opj_image_t *image = NULL;
    opj_dparameters_t parameters;
    int failed = 1;

    *samples = NULL;
    message[0] = 0;
    if (codec != NULL && stream != NULL) {
        redaction_jpx_listen(codec, message, OPJ_TRUE);
        opj_set_default_decoder_parameters(&parameters);
        failed = !opj_setup_decoder(codec, &parameters) || !opj_decoder_set_strict_mode(codec, OPJ_TRUE) ||
                 !opj_read_header(stream, codec, &image) || describe(image, largest_memory, layout, message) ||
                 !opj_decode(codec, stream, image) || !opj_end_decompress(codec, stream) || message[0] != 0 ||
                 copy(image, layout, samples, message);
    }
    if (image != NULL) opj_image_destroy(image);
    if (stream != NULL) opj_stream_destroy(stream);
    if (codec != NULL) opj_destroy_codec(codec);
    return failed ? refuse(message, "it cannot be decoded") : 0;
}

void redaction_jpx_free(void *buffer) { free(buffer); }
