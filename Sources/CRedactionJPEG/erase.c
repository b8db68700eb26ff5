#include "CRedactionJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

/* libjpeg's error manager, with the place to jump to and the message to bring along. */
struct failure {
    struct jpeg_error_mgr manager;
    jmp_buf place;
    char *message;
};

static void fail(j_common_ptr info) {
    struct failure *failure = (struct failure *)info->err;
    char text[JMSG_LENGTH_MAX];
    info->err->format_message(info, text);
    snprintf(failure->message, REDACTION_JPEG_MESSAGE_SIZE, "%s", text);
    longjmp(failure->place, 1);
}

/* Warnings are of damaged data, which other readers may show otherwise: they count as errors. */
static void warn(j_common_ptr info, int level) {
    if (level < 0) fail(info);
}

/* The blocks of a component that an area of the image touches. */
struct blocks {
    JDIMENSION left, top, right, bottom;
};

static struct blocks blocks_of(redaction_pixels area, const jpeg_component_info *component,
                               const struct jpeg_decompress_struct *image) {
    const uint64_t across = 8 * (uint64_t)image->max_h_samp_factor, down = 8 * (uint64_t)image->max_v_samp_factor;
    struct blocks blocks = {
        (JDIMENSION)((uint64_t)area.left * component->h_samp_factor / across),
        (JDIMENSION)((uint64_t)area.top * component->v_samp_factor / down),
        (JDIMENSION)(((uint64_t)area.right * component->h_samp_factor + across - 1) / across),
        (JDIMENSION)(((uint64_t)area.bottom * component->v_samp_factor + down - 1) / down),
    };
    if (blocks.right > component->width_in_blocks) blocks.right = component->width_in_blocks;
    if (blocks.bottom > component->height_in_blocks) blocks.bottom = component->height_in_blocks;
    return blocks;
}

static JBLOCKROW row_of(j_decompress_ptr image, jvirt_barray_ptr coefficients, JDIMENSION row, boolean writable) {
    return (*image->mem->access_virt_barray)((j_common_ptr)image, coefficients, row, 1, writable)[0];
}

/* The mean of the constant terms of the blocks just outside; 0, a middle grey, where the area fills the image. */
static JCOEF mean_around(j_decompress_ptr image, jvirt_barray_ptr coefficients, struct blocks inside,
                         const jpeg_component_info *component) {
    const JDIMENSION left = inside.left > 0 ? inside.left - 1 : 0, top = inside.top > 0 ? inside.top - 1 : 0;
    const JDIMENSION right = inside.right < component->width_in_blocks ? inside.right + 1 : inside.right;
    const JDIMENSION bottom = inside.bottom < component->height_in_blocks ? inside.bottom + 1 : inside.bottom;
    int64_t sum = 0, count = 0;
    for (JDIMENSION y = top; y < bottom; y++) {
        const JBLOCKROW row = row_of(image, coefficients, y, FALSE);
        for (JDIMENSION x = left; x < right; x++) {
            if (y >= inside.top && y < inside.bottom && x >= inside.left && x < inside.right) continue;
            sum += row[x][0];
            count++;
        }
    }
    return count > 0 ? (JCOEF)(sum / count) : 0;
}

/* Makes the blocks from `left` up to `right` of a row plain. */
static void blank(JBLOCKROW row, JDIMENSION left, JDIMENSION right, JCOEF mean) {
    for (JDIMENSION x = left; x < right; x++) {
        memset(row[x], 0, sizeof(JBLOCK));
        row[x][0] = mean;
    }
}

static void erase(j_decompress_ptr image, jvirt_barray_ptr coefficients, redaction_pixels area,
                  const jpeg_component_info *component) {
    const struct blocks inside = blocks_of(area, component, image);
    const JCOEF mean = mean_around(image, coefficients, inside, component);
    for (JDIMENSION y = inside.top; y < inside.bottom; y++)
        blank(row_of(image, coefficients, y, TRUE), inside.left, inside.right, mean);
}

/* Erases all blocks that `area` does not touch. */
static void keep(j_decompress_ptr image, jvirt_barray_ptr coefficients, redaction_pixels area,
                 const jpeg_component_info *component) {
    const struct blocks inside = blocks_of(area, component, image);
    for (JDIMENSION y = 0; y < component->height_in_blocks; y++) {
        const int beside = y < inside.top || y >= inside.bottom;
        JBLOCKROW row = row_of(image, coefficients, y, TRUE);
        blank(row, 0, beside ? component->width_in_blocks : inside.left, 0);
        blank(row, inside.right, component->width_in_blocks, 0);
    }
}

/* An area of a picture of `width` by `height` pixels as one of the image. */
static redaction_pixels scaled(redaction_pixels area, uint32_t width, uint32_t height,
                               const struct jpeg_decompress_struct *image) {
    const uint64_t across = image->image_width, down = image->image_height;
    return (redaction_pixels){
        (uint32_t)(area.left * across / width),
        (uint32_t)(area.top * down / height),
        (uint32_t)((area.right * across + width - 1) / width),
        (uint32_t)((area.bottom * down + height - 1) / height),
    };
}

int redaction_jpeg_change(const uint8_t *input, size_t input_size, redaction_change change,
                          const redaction_pixels *areas, size_t area_count, uint32_t width, uint32_t height,
                          size_t largest_memory, uint8_t **output, size_t *output_size,
                          char message[REDACTION_JPEG_MESSAGE_SIZE]) {
    struct jpeg_decompress_struct source;
    struct jpeg_compress_struct target;
    struct failure failure;
    unsigned long size = 0;

    memset(&source, 0, sizeof source);
    memset(&target, 0, sizeof target);
    source.err = target.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = fail;
    failure.manager.emit_message = warn;
    failure.message = message;
    *output = NULL;
    if (setjmp(failure.place)) {
        jpeg_destroy_compress(&target);
        jpeg_destroy_decompress(&source);
        free(*output);
        *output = NULL;
        return 1;
    }
    jpeg_create_decompress(&source);
    jpeg_create_compress(&target);
    jpeg_mem_src(&source, input, (unsigned long)input_size);
    jpeg_read_header(&source, TRUE);
    if ((uint64_t)source.image_width * source.image_height * source.num_components * sizeof(JCOEF) > largest_memory) {
        snprintf(message, REDACTION_JPEG_MESSAGE_SIZE, "%u by %u pixels are too many", source.image_width,
                 source.image_height);
        longjmp(failure.place, 1);
    }
    jvirt_barray_ptr *coefficients = jpeg_read_coefficients(&source);
    for (int index = 0; index < source.num_components; index++)
        for (size_t area = 0; area < area_count; area++)
            (change == REDACTION_KEEP ? keep : erase)(
                &source, coefficients[index], scaled(areas[area], width, height, &source), &source.comp_info[index]);

    jpeg_mem_dest(&target, output, &size);
    jpeg_copy_critical_parameters(&source, &target);
    target.optimize_coding = TRUE;
    if (source.progressive_mode) jpeg_simple_progression(&target);
    jpeg_write_coefficients(&target, coefficients);
    jpeg_finish_compress(&target);
    jpeg_finish_decompress(&source);
    jpeg_destroy_compress(&target);
    jpeg_destroy_decompress(&source);
    *output_size = size;
    return 0;
}

void redaction_jpeg_free(uint8_t *output) { free(output); }
