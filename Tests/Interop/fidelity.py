"""Compares a Word copy with its original through python-docx: the text beside the redactions, and its formatting."""

import re

from docx import Document

from words import spellings

LABEL = re.compile(r"\[[A-Z-]+-\d+\]")


def stories(document):
    """Every paragraph that python-docx reaches, with where it is."""
    yield from (("body", paragraph) for paragraph in document.paragraphs)
    for table in document.tables:
        yield from cells(table)
    for section in document.sections:
        for name in ("header", "first_page_header", "footer", "first_page_footer"):
            story = getattr(section, name)
            if not story.is_linked_to_previous:
                yield from ((name, paragraph) for paragraph in story.paragraphs)


def cells(table):
    for row in table.rows:
        for cell in row.cells:
            yield from (("table", paragraph) for paragraph in cell.paragraphs)
            for inner in cell.tables:
                yield from cells(inner)


def formatted(paragraph, gone):
    """The characters of a paragraph that `gone` does not match, each with its formatting."""
    characters = []
    for run in paragraph.runs:
        font = run.font
        colour = str(font.color.rgb) if font.color and font.color.type else None
        look = (run.bold, run.italic, font.underline, font.size, font.name, colour)
        characters += [(character, look) for character in run.text]
    text = "".join(character for character, _ in characters)
    hidden = {index for match in gone.finditer(text) for index in range(*match.span())}
    return [pair for index, pair in enumerate(characters) if index not in hidden]


def faults(original, copy, terms):
    """What differs beside the terms, as sentences. A term may also go where its words are joined or hyphenated."""
    gone = spellings(terms)
    before, after = (list(stories(Document(path))) for path in (original, copy))
    if len(before) != len(after):
        return [f"{len(before)} paragraphs became {len(after)}"]
    found = []
    for (place, one), (_, other) in zip(before, after):
        if gone.search(other.text):
            found.append(f"{place}: a term is left in {other.text!r}")
        if one.style.name != other.style.name:
            found.append(f"{place}: the style {one.style.name} became {other.style.name}")
        if formatted(one, gone) != formatted(other, LABEL):
            found.append(f"{place}: {one.text!r} became {other.text!r}, or its formatting changed")
    return found
