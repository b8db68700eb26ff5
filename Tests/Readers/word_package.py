"""Reads a Word package with Python's own zip and XML readers: nothing here is shared with the engine."""

import re
import xml.parsers.expat
import zipfile

STORIES = re.compile(r"(?:^|/)(document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml$")
PARTING = {"p", "br", "cr", "tab", "tc", "tr", "tbl", "txbxContent"}
# Attributes that hold free text rather than the format's own vocabulary.
TELLING = {"descr", "title", "alt", "tooltip", "author", "initials", "string", "alias", "o:title"}
LARGEST_PART = 256 << 20


class Unreadable(Exception):
    """The package or a part of it cannot be read."""


def local(name):
    return name.rsplit(":", 1)[-1]


def parts(path):
    """The name and bytes of each part."""
    try:
        with zipfile.ZipFile(path) as package:
            if any(entry.file_size > LARGEST_PART for entry in package.infolist()):
                raise Unreadable("a part is too large")
            return {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise Unreadable(f"zip: {error}") from error
    except Exception as error:  # zlib.error and what else a bad container raises
        raise Unreadable(f"zip: {type(error).__name__}: {error}") from error


def is_xml(name):
    return name.endswith((".xml", ".rels"))


def text_of(name, data, only_shown):
    """The text of a part, its tags stripped: parted where paragraphs and cells part, joined where runs do.

    `only_shown` leaves everything but w:t and its likes away; otherwise telling attributes are there too.
    """
    pieces, within = [], []

    def start(element, attributes):
        element = local(element)
        within.append(element)
        if element in PARTING:
            pieces.append("\n")
        elif element == "noBreakHyphen":
            pieces.append("-")
        if only_shown:
            return
        for key, value in attributes.items():
            if local(key) in TELLING or (element in ("docPr", "cNvPr") and key == "name") or (
                    element == "Relationship" and key == "Target" and attributes.get("TargetMode") == "External"):
                pieces.append(f"\n{value}\n")

    def end(_):
        element = within.pop()
        if element in PARTING or not (only_shown or element in RUN_LEVEL):
            pieces.append("\n")

    def characters(data):
        if not only_shown or within[-1] == "t":
            pieces.append(data)

    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        raise Unreadable(f"{name}: {error}") from error
    return "".join(pieces)


# Elements whose end does not end a word.
RUN_LEVEL = {
    "r", "t", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "hyperlink",
    "ins", "del", "delText", "instrText", "lastRenderedPageBreak", "smartTag", "sdt", "sdtContent", "sdtPr", "fldChar",
    "moveFrom", "moveTo", "fldSimple", "softHyphen", "noBreakHyphen",
}


def shown_text(path):
    """What a reader of the document sees, story by story: the text of w:t alone."""
    return "\n".join(
        text_of(name, data, only_shown=True) for name, data in sorted(parts(path).items()) if STORIES.search(name))


def whole_text(path):
    """Everything that any XML part says, by part."""
    return {name: text_of(name, data, only_shown=False) for name, data in parts(path).items() if is_xml(name)}
