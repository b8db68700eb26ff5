"""Finds a word in a PDF, redacts it and saves: the shortest script that PyMuPDF's manual leads to."""

import sys

import pymupdf

source, word, target = sys.argv[1:]
document = pymupdf.open(source)
for page in document:
    places = page.search_for(word)
    for place in places:
        page.add_redact_annot(place)
    if places:
        page.apply_redactions()
document.save(target, garbage=4, deflate=True)
