"""Makes the small fonts that tests embed, out of DejaVu Sans: fonts.py INTO [FOLDER OF DEJAVU].

Each has the same sixteen letters, in a kind of program and with a kind of naming that PDFs are found with. The glyphs'
order is not the alphabet's, so that no reader finds a letter by counting.
"""

import os
import sys

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.fontBuilder import FontBuilder
from fontTools.misc import eexec, psCharStrings
from fontTools.pens.basePen import BasePen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

LETTERS = "Quilfeathr HnosdX"
ORDER = [".notdef"] + [f"{name}" for name in "s f Q d X u n i H l space o r e h t a".split()]


def subset(folder):
    font = TTFont(os.path.join(folder, "DejaVuSans.ttf"), recalcTimestamp=False)
    options = Options(hinting=False, glyph_names=True, notdef_outline=True, layout_features=[], name_IDs=[])
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "kern", "gasp", "OS/2"]
    subsetter = Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    return font


def cmap(platform, encoding, mapping):
    table = CmapSubtable.newSubtable(4 if platform == 3 else 0)
    table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, mapping
    return table


def truetype(source, maps, named=True):
    """A TrueType program with the glyphs in `ORDER` and the character maps `maps`."""
    glyphs = source.getGlyphSet()
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(ORDER)
    builder.setupGlyf({name: source["glyf"][name] for name in ORDER})
    builder.setupHorizontalMetrics({name: source["hmtx"][name] for name in ORDER})
    builder.setupHorizontalHeader(ascent=1901, descent=-483)
    builder.setupMaxp()
    builder.setupPost(keepGlyphNames=named)
    builder.font["cmap"] = newTable("cmap")
    builder.font["cmap"].tableVersion, builder.font["cmap"].tables = 0, maps
    assert glyphs
    return builder.font


def letter(name):
    return " " if name == "space" else name


def cff(source, keyed):
    """An OpenType program with CFF outlines; `keyed` gives the glyphs CIDs: 40, 43, 46 and so on."""
    glyphs = source.getGlyphSet()
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap({ord(letter(name)): name for name in ORDER[1:]})
    strings = {}
    for name in ORDER:
        pen = T2CharStringPen(glyphs[name].width, glyphs)
        glyphs[name].draw(pen)
        strings[name] = pen.getCharString()
    builder.setupCFF("Quiet", {"FontMatrix": [1 / 2048, 0, 0, 1 / 2048, 0, 0]}, strings, {})
    builder.setupHorizontalMetrics({name: source["hmtx"][name] for name in ORDER})
    builder.setupHorizontalHeader(ascent=1901, descent=-483)
    builder.setupMaxp()
    builder.setupPost(keepGlyphNames=False)
    if keyed:
        builder.font.recalcBBoxes = False
        rename(builder.font["CFF "].cff.topDictIndex[0])
    return builder.font


def rename(top):
    names = {name: "cid%05d" % (37 + 3 * index) if index else name for index, name in enumerate(ORDER)}
    top.ROS, top.CIDCount = ("Adobe", "Identity", 0), 200
    top.charset = [names[name] for name in top.charset]
    strings = top.CharStrings
    strings.charStrings = {names[name]: index for name, index in strings.charStrings.items()}
    part = FontDict()
    part.setCFF2(False)
    part.FontName, part.Private = "Quiet", top.Private
    parts = FDArrayIndex()
    parts.append(part)
    top.FDArray = parts
    select = FDSelect()
    select.format, select.gidArray = 3, [0] * len(names)
    top.FDSelect = select
    strings.fdArray, strings.fdSelect = parts, select
    del top.Private
    if "Private" in top.rawDict:
        del top.rawDict["Private"]


class Type1Pen(BasePen):
    """Writes an outline as a Type 1 charstring's operators, in thousandths of an em."""

    def __init__(self, glyphs, scale):
        super().__init__(glyphs)
        self.program, self.at, self.scale = [], (0, 0), scale

    def step(self, *points):
        numbers = []
        for x, y in points:
            x, y = round(x * self.scale), round(y * self.scale)
            numbers += [x - self.at[0], y - self.at[1]]
            self.at = (x, y)
        return numbers

    def _moveTo(self, point):
        self.program += self.step(point) + ["rmoveto"]

    def _lineTo(self, point):
        self.program += self.step(point) + ["rlineto"]

    def _curveToOne(self, one, two, three):
        self.program += self.step(one, two, three) + ["rrcurveto"]

    def _closePath(self):
        self.program += ["closepath"]


def type1(source):
    """A Type 1 program whose own encoding has the letters at the codes from 161 on, in the order of the glyphs."""
    glyphs, scale = source.getGlyphSet(), 1000 / source["head"].unitsPerEm
    strings = b""
    for name in ORDER:
        pen = Type1Pen(glyphs, scale)
        glyphs[name].draw(pen)
        program = [0, round(glyphs[name].width * scale), "hsbw"] + pen.program + ["endchar"]
        string = psCharStrings.T1CharString(program=program)
        string.compile()
        data = eexec.encrypt(b"\0\0\0\0" + string.bytecode, 4330)[0]
        strings += b"/%s %d RD " % (name.encode(), len(data)) + data + b" ND\n"
    encoding = "".join(f"dup {161 + index} /{name} put\n" for index, name in enumerate(ORDER[1:]))
    clear = (
        "%!PS-AdobeFont-1.0: Quiet 1.0\n11 dict begin\n/FontInfo 1 dict dup begin /version (1.0) readonly def end "
        "readonly def\n/FontName /Quiet def\n/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] "
        "readonly def\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\n" + encoding +
        "readonly def\n/FontBBox {-100 -300 1200 1000} readonly def\ncurrentdict end\ncurrentfile eexec\n").encode()
    private = (
        b"dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n"
        b"/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/BlueValues [] def\n"
        b"/MinFeature {16 16} def\n/password 5839 def\n2 index /CharStrings %d dict dup begin\n" % len(ORDER)
        + strings + b"end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile "
        b"closefile\n")
    zeros = (b"0" * 64 + b"\n") * 8 + b"cleartomark\n"
    return clear, eexec.encrypt(b"\0\0\0\0" + private, 55665)[0], zeros


def main():
    into = sys.argv[1]
    source = subset(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/fonts/truetype/dejavu")
    unicode = {ord(letter(name)): name for name in ORDER[1:]}
    symbol = {0xF021 + index: name for index, name in enumerate(ORDER[1:])}
    truetype(source, [cmap(3, 1, unicode)], named=False).save(os.path.join(into, "unicode.ttf"))
    truetype(source, [cmap(3, 0, symbol)]).save(os.path.join(into, "symbol.ttf"))
    truetype(source, [cmap(3, 0, symbol)], named=False).save(os.path.join(into, "silent.ttf"))
    keyed = cff(source, keyed=True)
    keyed.save(os.path.join(into, "keyed.otf"))
    clear, private, zeros = type1(source)
    with open(os.path.join(into, "builtin.pfa"), "wb") as file:
        file.write(clear + private + zeros)
    print(len(clear), len(private), len(zeros))
    for name in ("outlines", "keyed"):
        font = TTFont(os.path.join(into, name + ".otf"))
        with open(os.path.join(into, name + ".cff"), "wb") as file:
            file.write(font.getTableData("CFF "))


if __name__ == "__main__":
    main()
