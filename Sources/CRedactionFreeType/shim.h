#ifndef REDACTION_FREETYPE_SHIM_H
#define REDACTION_FREETYPE_SHIM_H

/* FreeType's headers are named by macros that are defined in the first one. */
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_TRUETYPE_TABLES_H

/* FT_HAS_GLYPH_NAMES and FT_IS_SFNT are macros that Swift does not see. */
static inline int redaction_font_has_glyph_names(FT_Face face) { return FT_HAS_GLYPH_NAMES(face) != 0; }
static inline int redaction_font_is_sfnt(FT_Face face) { return FT_IS_SFNT(face) != 0; }

/* The format of the 'post' table as it stands in the file, 0 where there is none. */
static inline FT_Fixed redaction_font_post_format(FT_Face face) {
    TT_Postscript *post = (TT_Postscript *)FT_Get_Sfnt_Table(face, FT_SFNT_POST);
    return post ? post->FormatType : 0;
}

#endif
