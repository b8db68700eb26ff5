#include "CRedactionJBIG2.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jbig2.h>

/* jbig2dec's allocator, which must come first, with the count of what is allocated. */
struct memory {
    Jbig2Allocator allocator;
    size_t used, limit;
};

/* Each allocation is led by its size, in as many bytes as keep what follows aligned. */
enum { LEAD = 16 };

static void *grow(struct memory *memory, void *block, size_t old_size, size_t new_size) {
    if (new_size > memory->limit - (memory->used - old_size)) return NULL;
    char *grown = realloc(block, new_size + LEAD);
    if (grown == NULL) return NULL;
    memory->used = memory->used - old_size + new_size;
    memcpy(grown, &new_size, sizeof new_size);
    return grown + LEAD;
}

static void *allocate(Jbig2Allocator *allocator, size_t size) {
    return grow((struct memory *)allocator, NULL, 0, size);
}

static size_t size_of(void *pointer) {
    size_t size;
    memcpy(&size, (char *)pointer - LEAD, sizeof size);
    return size;
}

static void release(Jbig2Allocator *allocator, void *pointer) {
    if (pointer == NULL) return;
    ((struct memory *)allocator)->used -= size_of(pointer);
    free((char *)pointer - LEAD);
}

static void *reallocate(Jbig2Allocator *allocator, void *pointer, size_t size) {
    if (pointer == NULL) return allocate(allocator, size);
    if (size == 0) {
        release(allocator, pointer);
        return NULL;
    }
    return grow((struct memory *)allocator, (char *)pointer - LEAD, size_of(pointer), size);
}

/* Keeps the first complaint. */
static void complain(void *message, const char *text, Jbig2Severity severity, uint32_t segment) {
    (void)segment;
    if (severity >= JBIG2_SEVERITY_WARNING && *(char *)message == 0)
        snprintf(message, REDACTION_JBIG2_MESSAGE_SIZE, "%s", text);
}

static uint8_t *copy_of(const Jbig2Image *image) {
    const size_t row = ((size_t)image->width + 7) / 8;
    uint8_t *rows = malloc(row * image->height + 1);
    for (size_t y = 0; rows != NULL && y < image->height; y++) memcpy(rows + y * row, image->data + y * image->stride, row);
    return rows;
}

int redaction_jbig2_decode(const uint8_t *globals, size_t globals_size, const uint8_t *data, size_t data_size,
                           size_t largest_memory, uint8_t **rows, uint32_t *width, uint32_t *height,
                           char message[REDACTION_JBIG2_MESSAGE_SIZE]) {
    struct memory memory = {{allocate, release, reallocate}, 0, largest_memory};
    Jbig2Allocator *allocator = &memory.allocator;
    Jbig2GlobalCtx *shared = NULL;
    Jbig2Ctx *decoder = NULL;

    *rows = NULL;
    message[0] = 0;
    if (globals != NULL) {
        Jbig2Ctx *reader = jbig2_ctx_new(allocator, JBIG2_OPTIONS_EMBEDDED, NULL, complain, message);
        if (reader != NULL) {
            jbig2_data_in(reader, globals, globals_size);
            shared = jbig2_make_global_ctx(reader);
        }
    }
    if (message[0] == 0) decoder = jbig2_ctx_new(allocator, JBIG2_OPTIONS_EMBEDDED, shared, complain, message);
    if (decoder != NULL) {
        jbig2_data_in(decoder, data, data_size);
        jbig2_complete_page(decoder);
        Jbig2Image *image = jbig2_page_out(decoder);
        if (image != NULL && message[0] == 0) {
            *rows = copy_of(image);
            *width = image->width;
            *height = image->height;
        }
        if (image != NULL) jbig2_release_page(decoder, image);
        jbig2_ctx_free(decoder);
    }
    if (shared != NULL) jbig2_global_ctx_free(shared);
    if (*rows == NULL && message[0] == 0) snprintf(message, REDACTION_JBIG2_MESSAGE_SIZE, "no page");
    return *rows == NULL;
}

void redaction_jbig2_free(uint8_t *rows) { free(rows); }
