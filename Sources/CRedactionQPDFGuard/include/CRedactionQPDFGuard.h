#ifndef REDACTION_QPDF_GUARD_H
#define REDACTION_QPDF_GUARD_H

#include <qpdf/qpdf-c.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * qpdf's C functions that make objects let C++ exceptions through, which end the process: a file that refers to
 * object 2147483647 leaves no number for a new one. These return 0, which is no handle, instead.
 */
qpdf_oh redaction_qpdf_new_placeholder(qpdf_data qpdf);
qpdf_oh redaction_qpdf_new_stream(qpdf_data qpdf);

#ifdef __cplusplus
}
#endif

#endif
