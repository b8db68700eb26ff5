"""Redacts one common word in large PDF files, with `redact` and with PyMuPDF in turn, and compares.

usage: pdf.py --redact PROGRAM [--into FOLDER] [--runs N] [FILE...]

Without files: fullrefman.pdf of Debian's r-doc-pdf, 2,415 pages of text, and its first 500 pages. Ours reads, redacts,
writes and verifies; the peer finds, redacts and saves (peers/pymupdf_redact.py). Figures are the medians of N runs (3),
taken in turns on the same machine. What the word's readers still find in each copy is counted with pdftotext.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Tests", "Readers"))
sys.dont_write_bytecode = True

from process import run  # noqa: E402

MANUAL = "/usr/share/R/doc/manual/fullrefman.pdf"
WORD = "function"


def manuals(folder):
    """The manual and its first 500 pages."""
    part = os.path.join(folder, "first500.pdf")
    if not os.path.exists(part):
        subprocess.run(["qpdf", MANUAL, "--pages", ".", "1-500", "--", part], check=True)
    return [part, MANUAL]


def left(copy):
    text = subprocess.run(["pdftotext", copy, "-"], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return len(re.findall(rf"\b{WORD}\b", text, re.IGNORECASE))


def commands(redact, file, folder):
    name = os.path.basename(file).removesuffix(".pdf")
    ours = os.path.join(folder, name + ".ours.pdf")
    peers = os.path.join(folder, name + ".pymupdf.pdf")
    return {
        "redact": ([redact, "apply", file, "--term", WORD, "--only", "term", "--force", "--output", ours], ours),
        "PyMuPDF": (
            [sys.executable, os.path.join(HERE, "peers", "pymupdf_redact.py"), file, WORD, peers], peers),
    }


def measure(redact, file, folder, runs):
    """Seconds, processor seconds, megabytes, copy's megabytes and words left, by program; None where it failed."""
    figures = {}
    for _ in range(runs):
        for name, (command, copy) in commands(redact, file, folder).items():
            ended = run(command, seconds=600)
            if ended.status != 0:
                print(f"{name}: {ended.err.strip()}", file=sys.stderr)
                figures[name] = None
            elif figures.setdefault(name, []) is not None:
                figures[name].append((ended.seconds, ended.megabytes, os.path.getsize(copy) / 1e6, left(copy)))
    return {
        name: [statistics.median(column) for column in zip(*rows)] if rows else None for name, rows in figures.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--redact", required=True)
    parser.add_argument("--into", default=".build/benchmark")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.into, exist_ok=True)
    print(f"{'file':16} {'program':8} {'seconds':>8} {'memory MB':>10} {'copy MB':>8} {'words left':>11}")
    for file in options.files or manuals(options.into):
        figures = measure(options.redact, file, options.into, options.runs)
        for name, figure in figures.items():
            if figure:
                print(
                    f"{os.path.basename(file):16} {name:8} {figure[0]:8.2f} {figure[1]:10.0f} {figure[2]:8.2f}"
                    f" {figure[3]:11.0f}")
            else:
                print(f"{os.path.basename(file):16} {name:8} {'failed':>8}")
        if all(figures.values()):
            ratio = figures["redact"][0] / figures["PyMuPDF"][0]
            print(f"{os.path.basename(file):16} redact takes {ratio:.2f} of PyMuPDF's time")


if __name__ == "__main__":
    main()
