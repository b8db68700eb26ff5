#ifndef REDACTION_OPENJPEG_SHIM_H
#define REDACTION_OPENJPEG_SHIM_H

#include <openjpeg.h>

#endif
