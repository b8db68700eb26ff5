#include "codestream.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static OPJ_SIZE_T read_bytes(void *target, OPJ_SIZE_T count, void *data) {
    struct buffer *buffer = data;
    const size_t rest = buffer->size - buffer->position;
    if (rest == 0) return (OPJ_SIZE_T)-1;
    if (count > rest) count = rest;
    memcpy(target, buffer->bytes + buffer->position, count);
    buffer->position += count;
    return count;
}

static OPJ_SIZE_T write_bytes(void *source, OPJ_SIZE_T count, void *data) {
    struct buffer *buffer = data;
    const size_t end = buffer->position + count;
    if (end > buffer->capacity) {
        const size_t capacity = end > buffer->capacity * 2 ? end : buffer->capacity * 2;
        uint8_t *bytes = realloc(buffer->bytes, capacity);
        if (bytes == NULL) return (OPJ_SIZE_T)-1;
        memset(bytes + buffer->capacity, 0, capacity - buffer->capacity);
        buffer->bytes = bytes;
        buffer->capacity = capacity;
    }
    memcpy(buffer->bytes + buffer->position, source, count);
    buffer->position = end;
    if (end > buffer->size) buffer->size = end;
    return count;
}

static OPJ_BOOL seek_to(OPJ_OFF_T position, void *data) {
    struct buffer *buffer = data;
    if (position < 0 || (size_t)position > buffer->size) return OPJ_FALSE;
    buffer->position = (size_t)position;
    return OPJ_TRUE;
}

static OPJ_OFF_T skip_by(OPJ_OFF_T count, void *data) {
    struct buffer *buffer = data;
    if (count < 0 || (size_t)count > buffer->size - buffer->position) return -1;
    buffer->position += (size_t)count;
    return count;
}

opj_stream_t *redaction_jpx_stream(struct buffer *buffer, OPJ_BOOL reads) {
    opj_stream_t *stream = opj_stream_default_create(reads);
    if (stream == NULL) return NULL;
    opj_stream_set_read_function(stream, read_bytes);
    opj_stream_set_write_function(stream, write_bytes);
    opj_stream_set_seek_function(stream, seek_to);
    opj_stream_set_skip_function(stream, skip_by);
    opj_stream_set_user_data(stream, buffer, NULL);
    opj_stream_set_user_data_length(stream, buffer->size);
    return stream;
}

static void keep(const char *text, void *message) {
    if (*(char *)message != 0) return;
    snprintf(message, REDACTION_JPX_MESSAGE_SIZE, "%s", text);
    ((char *)message)[strcspn(message, "\n")] = 0;
}

static void drop(const char *text, void *message) { (void)text, (void)message; }

void redaction_jpx_listen(opj_codec_t *codec, char *message, OPJ_BOOL to_warnings) {
    message[0] = 0;
    opj_set_error_handler(codec, keep, message);
    opj_set_warning_handler(codec, to_warnings ? keep : drop, message);
    opj_set_info_handler(codec, drop, message);
}
