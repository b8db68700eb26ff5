"""Prints what came of a run over the corpus."""

import collections
import re
import sys

ORDER = ["verified", "harmed", "refused", "word left", "will not open", "odd", "crashed", "hung"]


def progress(done, of):
    if sys.stderr.isatty() or done % 200 == 0 or done == of:
        print(f"\r{done} of {of}", end="" if sys.stderr.isatty() and done < of else "\n", file=sys.stderr, flush=True)


def rows(title, headings, lines):
    """A table with its columns aligned: the first to the left, the others to the right."""
    if not lines:
        return
    print(f"\n{title}")
    table = [headings] + [[str(cell) for cell in line] for line in lines]
    widths = [max(len(line[column]) for line in table) for column in range(len(headings))]
    for line in table:
        print("  " + "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths))).rstrip())


def reason_of(message):
    """A refusal without what belongs to one file alone: its name, numbers, quoted words."""
    message = message.split("\n")[0]
    message = re.sub(r"^redact: (?:error: )?", "", message)
    message = re.sub(r"^\S*(?:[^:]*\.(?:docx|docm|pdf))\S*: ", "", message, flags=re.IGNORECASE)
    message = re.sub(r"[\u201c\"'\u2018][^\u201d\"'\u2019]*[\u201d\"'\u2019]", "\u2026", message)
    return re.sub(r"\d+", "N", message)[:110]


def reasons(results, outcome):
    """How often each reason was given for `outcome`, with a file to look at."""
    counted = collections.defaultdict(list)
    for result in results:
        if result["outcome"] == outcome:
            counted[result["format"], reason_of(result.get("reason", ""))].append(result["file"])
    return [[f"{kind}: {reason}", len(files), files[0].split("/")[-1][:48]]
            for (kind, reason), files in sorted(counted.items(), key=lambda pair: -len(pair[1]))]


def effort(results):
    lines = []
    for kind in sorted({result["format"] for result in results}):
        seconds = sorted(result["seconds"] for result in results if result["format"] == kind)
        most = max(result["megabytes"] for result in results if result["format"] == kind)
        lines.append([kind, f"{sum(seconds):.0f}", f"{seconds[len(seconds) // 2]:.2f}", f"{seconds[-1]:.2f}", most])
    rows("Effort", ["format", "seconds in all", "median", "longest", "most memory, MB"], lines)


def redacted(results):
    lines = []
    for kind in sorted({result["format"] for result in results}):
        for has_word, name in ((True, "a word taken"), (False, "no word in it")):
            of_kind = [result for result in results if result["format"] == kind and bool(result["word"]) == has_word]
            counts = collections.Counter(result["outcome"] for result in of_kind)
            if of_kind:
                lines.append([f"{kind}, {name}", len(of_kind)] + [counts[outcome] for outcome in ORDER])
    rows("How it went", ["files", "in all"] + ORDER, lines)
    for outcome in ORDER[1:]:
        rows(f"{outcome.capitalize()}: why", ["reason", "files", "for one"], reasons(results, outcome))
    effort(results)


def scanned(results):
    kinds, files = collections.Counter(), collections.Counter()
    for result in results:
        kinds.update(result.get("kinds", {}))
        files.update(result.get("kinds", {}).keys())
    outcomes = collections.Counter((result["format"], result["outcome"]) for result in results)
    rows("How it went", ["files", "number"], [[f"{kind}, {name}", count] for (kind, name), count in outcomes.items()])
    rows("What was found", ["kind", "findings", "in files"],
         [[kind, count, files[kind]] for kind, count in kinds.most_common()])
    for outcome in ("refused", "crashed", "hung"):
        rows(f"{outcome.capitalize()}: why", ["reason", "files", "for one"], reasons(results, outcome))
    effort(results)
