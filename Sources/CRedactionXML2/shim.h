#ifndef REDACTION_XML2_SHIM_H
#define REDACTION_XML2_SHIM_H

#include <libxml/xmlversion.h>
/* With ICU's types visible, libxml2 and Foundation define 'UErrorCode' differently and the build fails. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
