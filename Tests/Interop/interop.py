"""Redacts the samples and some made documents, and opens the copies with readers that know nothing of the engine:
python-docx, LibreOffice and a validator for Word, Poppler's programs and qpdf for PDF.

usage: interop.py --redact PROGRAM --into FOLDER

Prints a line for each copy; the status is 1 when anything is wrong.
"""

import argparse
import os
import shutil
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
sys.path.insert(0, os.path.join(HERE, "..", "Readers"))

import fidelity  # noqa: E402
import generated  # noqa: E402
import office  # noqa: E402
import pdf  # noqa: E402
import schema  # noqa: E402
import variants  # noqa: E402
import word_package  # noqa: E402
from process import run  # noqa: E402
from words import bag, lost_words, spellings, whole, words  # noqa: E402

TASK = os.path.join(ROOT, "TestDocuments", "SampleTask")
MOST_SHOWN = 8


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--redact", required=True)
    parser.add_argument("--into", required=True)
    options = parser.parse_args()
    shutil.rmtree(options.into, ignore_errors=True)
    copies = os.path.join(options.into, "copies")
    made = generated.make_all(os.path.join(options.into, "made"))
    office.convert(made, os.path.join(options.into, "made"))
    pdfs = [office.made(path, os.path.join(options.into, "made")) for path in made]
    made += pdfs + variants.of(pdfs[0]) + variants.of(pdfs[1])
    samples = [os.path.join(TASK, name) for name in ("request.docx", "itinerary.docx", "itinerary.pdf", "invoice.pdf")]
    with open(os.path.join(TASK, "terms.txt"), encoding="utf-8") as file:
        sample_terms = file.read().split("\n")[:-1]
    faults = 0
    for originals, terms in ((made, generated.TERMS), (samples, sample_terms)):
        faults += sum(report(original, redacted(original, copies, terms, options.redact), terms)
                      for original in originals)
    sys.exit(faults > 0)


def redacted(original, folder, terms, redact):
    """The copy, with `terms` removed and nothing else; None when the command failed."""
    os.makedirs(folder, exist_ok=True)
    copy = os.path.join(folder, os.path.basename(original))
    listed = [argument for term in terms for argument in ("--term", term)]
    ended = run([redact, original, "--only", "term", "--output", copy, "--quiet"] + listed, 120)
    if ended.status != 0:
        print(f"FAILED  {os.path.basename(original)}: {ended.err.strip() or ended.signal}")
        return None
    return copy


def report(original, copy, terms):
    """Prints what is wrong with a copy, and counts it."""
    if copy is None:
        return 1
    try:
        found = pdf_faults(original, copy, terms) if copy.endswith(".pdf") else word_faults(original, copy, terms)
    except (pdf.Unreadable, word_package.Unreadable) as error:
        found = [str(error)]
    print(f"{'WRONG ' if found else 'good  '}  {os.path.basename(original)}")
    for fault in found[:MOST_SHOWN]:
        print(f"          {fault}")
    if len(found) > MOST_SHOWN:
        print(f"          and {len(found) - MOST_SHOWN} more")
    return len(found)


def word_faults(original, copy, terms):
    found = fidelity.faults(original, copy, terms) + schema.faults(original, copy)
    found += [f"{name}: a term is left: {term}" for name, text in word_package.whole_text(copy).items()
              for term in terms if holds(text, term)]
    folder = os.path.join(os.path.dirname(copy), "opened")
    if office.convert([copy], folder):
        return found + ["LibreOffice does not open it"]
    opened = office.made(copy, folder)
    return found + [f"LibreOffice shows {term}" for term in terms if holds(pdf.text(opened), term)]


def pdf_faults(original, copy, terms):
    found = []
    state, message = pdf.structure(copy)
    if state != "good":
        found.append(f"qpdf --check: {message}")
    before, after = pdf.text(original), pdf.text(copy)
    found += [f"pdftotext shows {term}" for term in terms if holds(after, term)]
    gone = [word for term in terms for word in words(term)]
    lost, new, shown = lost_words(bag(whole(before, terms)), bag(whole(after, terms)), gone)
    if lost or new:
        found.append(f"{lost} other words lost, {new} new: {' '.join(shown)}")
    if pdf.pages(original) != pdf.pages(copy):
        found.append("the number of pages changed")
    for page in range(1, pdf.pages(copy) + 1):
        pdf.picture(copy, page)
    return found


def holds(text, term):
    """Whether `term` stands in `text` as words of its own."""
    return spellings([term]).search(text) is not None


if __name__ == "__main__":
    main()
