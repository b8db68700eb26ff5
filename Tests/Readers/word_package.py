"""Reads a Word package with Python's own zip and XML readers: nothing here is shared with the engine."""

import re
import xml.parsers.expat
import zipfile

STORIES = re.compile(r"(?:^|/)(document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml$")
PARTING = {"p", "br", "cr", "tab", "tc", "tr", "tbl", "txbxContent"}
# Attributes that hold free text rather than the format's own vocabulary.
TELLING = {"descr", "title", "alt", "tooltip", "author", "initials", "string", "alias"}
# Elements whose text is the format's own: number formats such as "General".
VOCABULARY = {"formatCode"}
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

    `only_shown` leaves everything but w:t and its likes away; otherwise telling attributes follow the text. A part
    without paragraphs, such as the properties, is parted at every element.
    """
    pieces, told, within = [], [], []
    paragraphs = re.search(rb"<(?:\w+:)?p[ />]", data) is not None

    def start(element, attributes):
        element = local(element)
        within.append(element)
        if element in PARTING:
            pieces.append("\n")
        elif element == "noBreakHyphen":
            pieces.append("-")
        told.extend(value for key, value in attributes.items() if tells(element, local(key), attributes))

    def end(_):
        if within.pop() in PARTING or not paragraphs:
            pieces.append("\n")

    def characters(data):
        if (within[-1] == "t") if only_shown else (within[-1] not in VOCABULARY):
            pieces.append(data)

    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    try:
        parser.Parse(data, True)
    except xml.parsers.expat.ExpatError as error:
        raise Unreadable(f"{name}: {error}") from error
    return "".join(pieces) + ("" if only_shown else "\n" + "\n".join(told))


def tells(element, attribute, attributes):
    """Whether an attribute holds free text: a name, a description, the target of an external link."""
    return attribute in TELLING or (element in ("docPr", "cNvPr") and attribute == "name") or (
        element == "Relationship" and attribute == "Target" and attributes.get("TargetMode") == "External")


def shown_text(path):
    """What a reader of the document sees, story by story: the text of w:t alone."""
    return "\n".join(
        text_of(name, data, only_shown=True) for name, data in sorted(parts(path).items()) if STORIES.search(name))


def whole_text(path):
    """Everything that any XML part says, by part."""
    return {name: text_of(name, data, only_shown=False) for name, data in parts(path).items() if is_xml(name)}
