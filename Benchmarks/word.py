"""Redacts one word in Word files, with `redact` and with a python-docx script in turn, and compares.

usage: word.py --redact PROGRAM [--into FOLDER] [--runs N]

Two sets, made here with python-docx: one document of about a thousand pages (prose in several runs a paragraph, a table
every few pages, headers), and a thousand letters of a page. Ours reads, redacts, writes and verifies everything in the
files; the peer replaces in the runs of paragraphs and tables (peers/python_docx_redact.py) and saves. Figures are the
medians of N runs (3), taken in turns on the same machine. What is left is counted in the main part's text.
"""

import argparse
import os
import random
import re
import shutil
import statistics
import sys
import zipfile

import docx

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Tests", "Readers"))
sys.dont_write_bytecode = True

from process import run  # noqa: E402

WORD = "Zanzibarov"
PAGES, PARAGRAPHS_A_PAGE, LETTERS = 1000, 9, 1000
VOCABULARY = """the of and to in a is that for it was on are as with they be at one have this from or had by not but
what some we can out other were all there when up use your how said an each she which their time will way about many
then them write would like so these her long make thing see him two has look more day could go come did number sound no
most people over know water than call first who may down side been now find any new work part take get place made live
where after back little only round man year came show every good give our under name very through just form sentence
great think say help low line differ turn cause much mean before move right boy old too same tell does set three""".split()


def sentence(chance):
    words = [chance.choice(VOCABULARY) for _ in range(chance.randint(8, 18))]
    if chance.random() < 0.05:
        words.insert(chance.randrange(len(words)), WORD)
    return " ".join(words).capitalize() + ". "


def paragraph(document, chance):
    """A paragraph of four sentences, one of them bold, one in italics."""
    added = document.add_paragraph()
    added.add_run(sentence(chance) + sentence(chance))
    added.add_run(sentence(chance)).bold = True
    added.add_run(sentence(chance)).italic = True


def table(document, chance):
    cells = document.add_table(rows=5, cols=4)
    for row in cells.rows:
        for cell in row.cells:
            cell.text = " ".join(chance.choice(VOCABULARY) for _ in range(3))


def book(path):
    chance, document = random.Random(1), docx.Document()
    document.sections[0].header.paragraphs[0].text = f"For {WORD}"
    for page in range(PAGES):
        for _ in range(PARAGRAPHS_A_PAGE):
            paragraph(document, chance)
        if page % 4 == 0:
            table(document, chance)
    document.save(path)


def letter(path, number):
    chance, document = random.Random(number), docx.Document()
    document.add_heading(f"Letter {number}")
    document.add_paragraph(f"Dear {WORD},")
    for _ in range(6):
        paragraph(document, chance)
    table(document, chance)
    document.save(path)


def sets(folder):
    """The files of each set, by its name."""
    books, letters = os.path.join(folder, "book"), os.path.join(folder, "letters")
    for path in (books, letters):
        if not os.path.exists(path):
            os.makedirs(path)
            if path == books:
                book(os.path.join(path, "book.docx"))
            else:
                for number in range(LETTERS):
                    letter(os.path.join(path, f"letter{number:04}.docx"), number)
    return {
        name: sorted(os.path.join(path, file) for file in os.listdir(path))
        for name, path in (("1,000 pages", books), ("1,000 letters", letters))}


def left(folder):
    """How often the word stands in the parts of the copies."""
    count = 0
    for file in os.listdir(folder):
        with zipfile.ZipFile(os.path.join(folder, file)) as package:
            for part in package.namelist():
                count += len(re.findall(WORD.encode(), package.read(part)))
    return count


def measure(redact, files, folder, runs):
    """Seconds, megabytes and words left, by program."""
    figures = {}
    for _ in range(runs):
        for name, command in {
            "redact": [redact, "apply", "--term", WORD, "--only", "term", "--quiet", "--output-directory", folder],
            "python-docx": [sys.executable, os.path.join(HERE, "peers", "python_docx_redact.py"), WORD, folder],
        }.items():
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            ended = run(command + files, seconds=900)
            if ended.status != 0:
                sys.exit(f"{name}: {ended.err.strip()}")
            figures.setdefault(name, []).append((ended.seconds, ended.megabytes, left(folder)))
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in figures.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--redact", required=True)
    parser.add_argument("--into", default=".build/benchmark")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(f"{'files':16} {'program':12} {'seconds':>8} {'memory MB':>10} {'words left':>11}")
    for name, files in sets(options.into).items():
        figures = measure(options.redact, files, os.path.join(options.into, "copies"), options.runs)
        for program, (seconds, megabytes, words) in figures.items():
            print(f"{name:16} {program:12} {seconds:8.2f} {megabytes:10.0f} {words:11.0f}")
        print(f"{'':16} ratio of time {figures['redact'][0] / figures['python-docx'][0]:.3f}\n")


if __name__ == "__main__":
    main()
