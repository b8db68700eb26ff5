"""Takes a word out of every file of a folder and counts how it went.

usage: corpus.py FOLDER --redact PROGRAM [--into FOLDER] [--jobs N] [--match TEXT] [--office N] [--seed TEXT]
       [--scan]

Each file that has a word of five letters or more loses one, with `redact --term WORD --only term`, within 60 seconds
and 4 GB. The copies are judged by other readers: pdftotext, pdftoppm and qpdf for PDF, Python's zip and XML readers
for Word, and LibreOffice for N of them with --office N. Another seed takes other words. With --scan the standard detectors look
over every file instead. The results lie in INTO/results.json. The status is 1 when a program crashed or hung, a word was left, or a
copy would not open.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Readers"))
sys.dont_write_bytecode = True

import choose  # noqa: E402
import judge  # noqa: E402
import office  # noqa: E402
import pdf  # noqa: E402
import tables  # noqa: E402
from process import run  # noqa: E402

SECONDS, MEGABYTES = 60, 4096
ABSENT = "xqvzwordthatnofilehas"  # for files without a word: they are opened, rewritten and verified all the same
KINDS = (".docx", ".docm", ".pdf")


def main():
    options = arguments()
    files = sorted(
        os.path.join(folder, name) for folder, _, names in os.walk(options.folder) for name in names
        if name.lower().endswith(KINDS) and options.match in os.path.join(folder, name))
    shutil.rmtree(options.into, ignore_errors=True)
    os.makedirs(options.into)
    work = scan if options.scan else take_a_word
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda pair: work(pair[0], pair[1], options), enumerate(files)):
            results.append(result)
            tables.progress(len(results), len(files))
    if options.office and not options.scan:
        open_with_office(results, options)
    with open(os.path.join(options.into, "results.json"), "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
    (tables.scanned if options.scan else tables.redacted)(results)
    print(f"\nEvery result: {os.path.join(options.into, 'results.json')}")
    bad = ("crashed", "hung", "word left", "will not open", "odd")
    sys.exit(any(result["outcome"] in bad for result in results))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--redact", required=True)
    parser.add_argument("--into", default=".build/corpus")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--match", default="")
    parser.add_argument("--office", type=int, default=0)
    parser.add_argument("--seed", default="")
    parser.add_argument("--scan", action="store_true")
    options = parser.parse_args()
    if not os.path.isdir(options.folder):
        sys.exit(f"{options.folder} is not a folder; say where the documents are: make corpus CORPUS=FOLDER")
    return options


def described(path, options):
    return {"file": os.path.relpath(path, options.folder), "format": "pdf" if path.lower().endswith("pdf") else "docx"}


def measured(result, ended):
    """How a run ended, in the words of the tables."""
    result["seconds"], result["megabytes"] = round(ended.seconds, 2), round(ended.megabytes)
    if ended.hung:
        result["outcome"] = "hung"
    elif ended.crashed:
        result["outcome"], result["reason"] = "crashed", f"{ended.signal} {ended.err[-400:]}"
    elif ended.status == 1:
        result["outcome"], result["reason"] = "refused", ended.err.strip()
    elif ended.status != 0:
        result["outcome"], result["reason"] = "odd", f"status {ended.status} {ended.err.strip()}"
    else:
        result["outcome"] = "verified"
    return result


def take_a_word(number, path, options):
    """Redacts one file and judges its copy."""
    result = described(path, options)
    try:
        word = choose.word_of(choose.text_of(path, options.redact), options.seed)
    except pdf.Unreadable:
        word = None
    result["word"] = word
    copy = os.path.join(options.into, f"{number:04}{os.path.splitext(path)[1].lower()}")
    ended = run([options.redact, path, "--term", word or ABSENT, "--only", "term", "--output", copy, "--quiet"],
                SECONDS, MEGABYTES)
    measured(result, ended)
    made = os.path.exists(copy)
    if made != (result["outcome"] == "verified"):
        result["outcome"], result["reason"] = "odd", ("a copy in spite of the error" if made else "no copy")
    elif made:
        result["copy"] = os.path.basename(copy)
        weigh(result, judge.judge(path, copy, word or ABSENT))
    return result


def weigh(result, judgement):
    """The gravest of what was found decides."""
    for outcome, reasons in (
            ("word left", judgement.left), ("will not open", judgement.unopened), ("harmed", judgement.harmed)):
        if reasons:
            result["outcome"], result["reason"] = outcome, "; ".join(reasons)
            return


def open_with_office(results, options):
    """Opens some of the copies, evenly spread, with LibreOffice, and marks those that it would not open."""
    copies = [result for result in results if result["format"] == "docx" and "copy" in result]
    chosen = copies[::max(1, len(copies) // options.office)][:options.office]
    paths = {os.path.join(options.into, result["copy"]): result for result in chosen}
    failed = office.convert(list(paths), os.path.join(options.into, "office"))
    for path in failed:
        paths[path]["outcome"], paths[path]["reason"] = "will not open", "LibreOffice"
    print(f"LibreOffice opened {len(chosen) - len(failed)} of {len(chosen)} copies")


def scan(_, path, options):
    """Runs the standard detectors over one file."""
    result = described(path, options)
    ended = run([options.redact, "scan", "--json", path], SECONDS, MEGABYTES)
    measured(result, ended)
    if result["outcome"] == "verified":
        result["outcome"] = "scanned"
        result["kinds"] = collections.Counter(re.findall(r'"kind" ?: ?"([^"]+)"', ended.out.decode("utf-8", "replace")))
    return result


if __name__ == "__main__":
    main()
