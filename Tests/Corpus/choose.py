"""Chooses the word that is to go from each file: for one seed always the same, neither the rarest nor the commonest."""

import hashlib

import pdf
from process import run
from words import bag

SHORTEST, LONGEST = 5, 24


def text_of(path, redact):
    """A file's text: of a PDF by Poppler, so that what Poppler shows must go; of others by `redact text`."""
    if pdf.is_pdf(path):
        return pdf.text(path)
    ended = run([redact, "text", path], 60)
    return ended.out.decode("utf-8", "replace") if ended.status == 0 else ""


def word_of(text, seed=""):
    """A word of letters and of middling frequency, or None; another one for another seed."""
    counts = {word: count for word, count in bag(text).items()
              if SHORTEST <= len(word) <= LONGEST and word.isalpha()}
    if not counts:
        return None
    ranks = sorted(set(counts.values()))
    middle = ranks[len(ranks) // 2]
    return min((word for word, count in counts.items() if count == middle),
               key=lambda word: hashlib.sha256((seed + word).encode()).digest())
