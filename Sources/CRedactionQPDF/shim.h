#ifndef REDACTION_QPDF_SHIM_H
#define REDACTION_QPDF_SHIM_H

#include <stdlib.h>
#include <qpdf/qpdf-c.h>

/* QPDF_ERRORS is a macro over an enum that Swift imports as a type of its own. */
static inline int redaction_qpdf_failed(QPDF_ERROR_CODE code) { return (code & QPDF_ERRORS) != 0; }

#endif
