"""Reads PDF files with Poppler's and qpdf's programs."""

import re

from process import run


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


def picture(path, page=1, resolution=40):
    """A page in grey: width, height and one byte a pixel."""
    ended = run(["pdftoppm", "-q", "-gray", "-r", str(resolution), "-f", str(page), "-l", str(page), path], 60)
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", ended.out)
    if ended.status != 0 or not header:
        raise Unreadable(f"pdftoppm: status {ended.status}")
    return int(header.group(1)), int(header.group(2)), ended.out[header.end():]


def difference(path, other):
    """The share of the first page's pixels that differ clearly between two files, 1 when its size differs."""
    width, height, pixels = picture(path)
    if (width, height) != (copy := picture(other))[:2]:
        return 1.0
    return sum(abs(a - b) > 48 for a, b in zip(pixels, copy[2])) / max(1, len(pixels))


def is_pdf(path):
    with open(path, "rb") as file:
        return b"%PDF-" in file.read(1024)
