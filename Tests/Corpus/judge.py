"""Judges a copy with other readers than the engine's: is the word gone, is the rest there, does it open."""

import dataclasses
import zipfile

import pdf
import word_package
from words import bag, lost_words, words

LOST = 0.01  # the share of other words that may differ before a copy counts as harmed
CHANGED = 0.0005  # the share of a page's pixels that may change beside the lines of the word
PAGES = 4  # as many of those that show the word are drawn


@dataclasses.dataclass
class Judgement:
    """What is wrong with a copy; nothing, if every list is empty."""

    left: list[str]
    harmed: list[str]
    unopened: list[str]


def judge(original, copy, word):
    """Compares `copy` with `original`, from which `word` was to go."""
    judgement = Judgement([], [], [])
    try:
        judge_as(original)(original, copy, word, judgement)
    except (pdf.Unreadable, word_package.Unreadable) as error:
        judgement.unopened.append(str(error))
    return judgement


def judge_as(path):
    """By content, as the engine tells formats: some files with the name of a PDF are plain text."""
    if pdf.is_pdf(path):
        return judge_pdf
    return judge_word if zipfile.is_zipfile(path) else judge_text


def compare(before, after, word, judgement):
    """Weighs the words of two texts."""
    before, after = bag(before), bag(after)
    total = sum(before.values())
    lost, new, shown = lost_words(before, after, [word])
    if max(lost, new) > max(LOST * total, 0):
        judgement.harmed.append(f"{lost} of {total} words lost, {new} new: {' '.join(shown)}")


def judge_pdf(original, copy, word, judgement):
    after = pdf.text(copy)
    if word in words(after):
        judgement.left.append("pdftotext")
    compare(pdf.text(original), after, word, judgement)
    state, message = pdf.structure(copy)
    if state == "errors":
        judgement.unopened.append("qpdf --check: " + message)
    elif state == "warnings" and pdf.structure(original)[0] == "good":
        judgement.harmed.append("qpdf --check: " + message)
    if pdf.pages(original) != pdf.pages(copy):
        judgement.harmed.append(f"{pdf.pages(original)} pages became {pdf.pages(copy)}")
    compare_pages(original, copy, word, judgement)


def compare_pages(original, copy, word, judgement):
    """Draws pages that show the word, and the first; beside the lines of the word nothing may have changed."""
    places = pdf.places(original, word)
    for page in sorted({1, *list(places)[:PAGES]}):
        try:
            changed, row = pdf.changed_pixels(original, copy, page, places.get(page, []))
        except pdf.Unreadable:
            continue
        if changed > CHANGED:
            judgement.harmed.append(f"page {page}: {changed:.2%} of the pixels changed, from row {row}")


def judge_text(original, copy, word, judgement):
    texts = []
    for path in (original, copy):
        with open(path, encoding="utf-8", errors="replace") as file:
            texts.append(file.read())
    if word in words(texts[1]):
        judgement.left.append("text")
    compare(*texts, word, judgement)


def judge_word(original, copy, word, judgement):
    for name, text in word_package.whole_text(copy).items():
        if word in words(text):
            judgement.left.append(name)
    compare(word_package.shown_text(original), word_package.shown_text(copy), word, judgement)
