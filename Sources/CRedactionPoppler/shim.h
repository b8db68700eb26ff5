#ifndef REDACTION_POPPLER_SHIM_H
#define REDACTION_POPPLER_SHIM_H

#include <poppler.h>

/* g_object_unref takes a gpointer that Swift sees as untyped; typed releases keep owners honest. */
static inline void redaction_document_unref(PopplerDocument *document) { g_object_unref(document); }
static inline void redaction_page_unref(PopplerPage *page) { g_object_unref(page); }

#endif
