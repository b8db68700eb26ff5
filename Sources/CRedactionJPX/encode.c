#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "codestream.h"

/* An image that owns a copy of the samples: the encoder takes them away. */
static opj_image_t *image_of(const redaction_jpx_layout *layout, const int32_t *samples) {
    opj_image_cmptparm_t parameters[REDACTION_JPX_COMPONENTS];
    memset(parameters, 0, sizeof parameters);
    for (uint32_t index = 0; index < layout->component_count; index++) {
        const redaction_jpx_component *component = &layout->components[index];
        parameters[index].dx = component->dx;
        parameters[index].dy = component->dy;
        parameters[index].w = component->width;
        parameters[index].h = component->height;
        parameters[index].x0 = component->x0;
        parameters[index].y0 = component->y0;
        parameters[index].prec = component->precision;
        parameters[index].sgnd = component->is_signed;
    }
    opj_image_t *image = opj_image_create(layout->component_count, parameters, OPJ_CLRSPC_UNSPECIFIED);
    if (image == NULL) return NULL;
    image->x0 = layout->x0;
    image->y0 = layout->y0;
    image->x1 = layout->x1;
    image->y1 = layout->y1;
    for (uint32_t index = 0; index < layout->component_count; index++) {
        const size_t size = (size_t)layout->components[index].width * layout->components[index].height;
        memcpy(image->comps[index].data, samples, size * sizeof(int32_t));
        samples += size;
    }
    return image;
}

/* The bytes of the samples as they are. */
static float plain_size(const redaction_jpx_layout *layout) {
    float bits = 0;
    for (uint32_t index = 0; index < layout->component_count; index++) {
        const redaction_jpx_component *component = &layout->components[index];
        bits += (float)component->width * (float)component->height * (float)component->precision;
    }
    return bits / 8;
}

static void set_up(opj_cparameters_t *parameters, const redaction_jpx_layout *layout,
                   const redaction_jpx_coding *coding) {
    opj_set_default_encoder_parameters(parameters);
    parameters->tile_size_on = OPJ_TRUE;
    parameters->cp_tx0 = (int)coding->tile_x0;
    parameters->cp_ty0 = (int)coding->tile_y0;
    parameters->cp_tdx = (int)coding->tile_width;
    parameters->cp_tdy = (int)coding->tile_height;
    parameters->image_offset_x0 = (int)layout->x0;
    parameters->image_offset_y0 = (int)layout->y0;
    parameters->numresolution = coding->resolutions;
    parameters->cblockw_init = coding->block_width;
    parameters->cblockh_init = coding->block_height;
    parameters->irreversible = coding->is_irreversible;
    parameters->tcp_mct = (char)coding->transforms_colors;
    parameters->tcp_numlayers = 1;
    if (coding->quality > 0) {
        parameters->cp_fixed_quality = 1;
        parameters->tcp_distoratio[0] = coding->quality;
    } else {
        parameters->cp_disto_alloc = 1;
        parameters->tcp_rates[0] = coding->largest_size > 0 ? plain_size(layout) / (float)coding->largest_size : 0;
    }
}

int redaction_jpx_encode(const redaction_jpx_layout *layout, const int32_t *samples,
                         const redaction_jpx_coding *coding, uint8_t **output, size_t *output_size,
                         char message[REDACTION_JPX_MESSAGE_SIZE]) {
    struct buffer buffer = {NULL, 0, 0, 0};
    opj_codec_t *codec = opj_create_compress(OPJ_CODEC_J2K);
    opj_stream_t *stream = redaction_jpx_stream(&buffer, OPJ_FALSE);
    opj_image_t *image = image_of(layout, samples);
    opj_cparameters_t parameters;
    int done = 0;

    *output = NULL;
    message[0] = 0;
    if (codec != NULL && stream != NULL && image != NULL) {
        redaction_jpx_listen(codec, message, OPJ_FALSE);
        set_up(&parameters, layout, coding);
        done = opj_setup_encoder(codec, &parameters, image) && opj_start_compress(codec, image, stream) &&
               opj_encode(codec, stream) && opj_end_compress(codec, stream);
    }
    if (image != NULL) opj_image_destroy(image);
    if (stream != NULL) opj_stream_destroy(stream);
    if (codec != NULL) opj_destroy_codec(codec);
    if (!done) {
        free(buffer.bytes);
        if (message[0] == 0) snprintf(message, REDACTION_JPX_MESSAGE_SIZE, "it cannot be encoded");
        return 1;
    }
    *output = buffer.bytes;
    *output_size = buffer.size;
    return 0;
}
