#ifndef REDACTION_JPX_CODESTREAM_H
#define REDACTION_JPX_CODESTREAM_H

#include <openjpeg.h>

#include "CRedactionJPX.h"

/* Bytes that OpenJPEG reads from, or writes to, wherever it seeks. */
struct buffer {
    uint8_t *bytes;
    size_t size, capacity, position;
};

/* A stream over `buffer`; NULL if there is no memory. */
opj_stream_t *redaction_jpx_stream(struct buffer *buffer, OPJ_BOOL reads);

/* Has the codec be silent and keep its first error, or warning if asked to, in `message`. */
void redaction_jpx_listen(opj_codec_t *codec, char *message, OPJ_BOOL to_warnings);

#endif
