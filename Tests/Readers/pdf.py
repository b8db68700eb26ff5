"""Reads PDF files with Poppler's and qpdf's programs."""

import html
import re

from process import run


RESOLUTION = 60  # dots an inch
CLEARLY = 64  # of 255 levels
WORD = re.compile(r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</word>')


class Unreadable(Exception):
    """The file cannot be read."""


def text(path, seconds=60):
    """The text that pdftotext gives."""
    ended = run(["pdftotext", "-q", "-enc", "UTF-8", path, "-"], seconds)
    if ended.status != 0:
        raise Unreadable("pdftotext: " + (ended.err.strip().split("\n")[0] or f"status {ended.status}"))
    return ended.out.decode("utf-8", "replace")


def pages(path):
    """The number of pages."""
    ended = run(["pdfinfo", path], 60)
    found = re.search(rb"^Pages:\s+(\d+)", ended.out, re.MULTILINE)
    return int(found.group(1)) if found else 0


def structure(path):
    """What `qpdf --check` says: "good", "warnings", or "errors" with the first of them."""
    ended = run(["qpdf", "--check", path], 60)
    if ended.status == 0:
        return "good", ""
    lines = [line for line in (ended.err + ended.out.decode("utf-8", "replace")).split("\n") if ": " in line]
    return ("warnings" if ended.status == 3 else "errors"), (lines[0] if lines else "")


def picture(path, page=1, resolution=RESOLUTION):
    """A page in grey: width, height and one byte a pixel."""
    ended = run(["pdftoppm", "-q", "-cropbox", "-gray", "-r", str(resolution), "-f", str(page), "-l", str(page), path], 60)
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", ended.out)
    if ended.status != 0 or not header:
        raise Unreadable(f"pdftoppm: status {ended.status}")
    return int(header.group(1)), int(header.group(2)), ended.out[header.end():]


def places(path, word):
    """For each page that shows `word`, as a word or within one, its places: left, top, right, bottom in points."""
    ended = run(["pdftotext", "-q", "-cropbox", "-bbox", path, "-"], 60)
    found = {}
    for number, page in enumerate(ended.out.decode("utf-8", "replace").split("<page ")[1:], 1):
        for match in WORD.finditer(page):
            if word in html.unescape(match.group(5)).casefold():
                found.setdefault(number, []).append(tuple(float(side) for side in match.groups()[:4]))
    return found


def changed_pixels(path, copy, page, boxes):
    """The share of a page's pixels that differ clearly between two files beside the lines that hold `boxes`, and the
    first row of them; 1 when the page's size differs."""
    width, height, pixels = picture(path, page)
    if (width, height) != (other := picture(copy, page))[:2]:
        return 1.0, 0
    rows, columns = touched(boxes, width, height)
    changed, first = 0, None
    for row in range(height):
        one, two = (data[row * width:(row + 1) * width] for data in (pixels, other[2]))
        if row in rows or one == two:
            continue
        count = sum(abs(a - b) > CLEARLY and column not in columns for column, (a, b) in enumerate(zip(one, two)))
        first = row if count and first is None else first
        changed += count
    return changed / max(1, len(pixels)), first


def touched(boxes, width, height):
    """The rows of pixels that the lines of `boxes` cover; of upright lines, and of words set on end, the columns."""
    rows, columns = set(), set()
    scale = RESOLUTION / 72
    for left, top, right, bottom in boxes:
        size = min(right - left, bottom - top)
        if bottom - top <= 1.2 * (right - left):
            rows.update(range(int((top - 0.5 * size) * scale), int((bottom + 0.8 * size) * scale) + 2))
        if right - left <= 1.2 * (bottom - top):
            columns.update(range(int((left - 0.8 * size) * scale), int((right + 0.8 * size) * scale) + 2))
    return rows, columns


def is_pdf(path):
    with open(path, "rb") as file:
        return b"%PDF-" in file.read(1024)
