"""Searches one text with `redact scan` and with Presidio's pattern recognisers in turn, and compares.

usage: detect.py --redact PROGRAM --presidio PYTHON [--into FOLDER] [--runs N]

The text is office prose made here: paragraphs of about sixty words, one in three with a name, a date, a number or an
address that is fictional. Each program has one core. Ours is timed from start to end, with its start and the printing
of all findings; Presidio without its start (peers/presidio_scan.py). Figures are the medians of N runs (3), in turns.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PARAGRAPHS = 3000
NAMES = "person,organization,location"
VOCABULARY = """the of and to in a is that for it was on are as with they be at one have this from or had by not but
what some we can out other were all there when up use your how said an each she which their time will way about many
then them write would like so these her long make thing see him two has look more day could go come did number sound no
most people over know water than call first who may down side been now find any new work part take get place made live
where after back little only round man year came show every good give our under name very through just form sentence
great think say help low line differ turn cause much mean before move right boy old too same tell does set""".split()
DETAILS = [
    "Jane Roe", "Mr Thomas Quayle", "Northwind Trading Ltd", "14 March 2026", "2026-03-14", "+1 242 555 0142",
    "jane.roe@example.com", "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "https://www.example.com/crew?id=7",
    "198.51.100.23", "81 Long Street, Springfield, IL 62704", "$1,250.00", "invoice no. 4711-22", "aged 42",
]


def sentence(chance):
    words = [chance.choice(VOCABULARY) for _ in range(chance.randint(10, 20))]
    if chance.random() < 0.08:
        words.insert(chance.randrange(1, len(words)), chance.choice(DETAILS))
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def prose(path):
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(" ".join(sentence(chance) for _ in range(4)) for _ in range(PARAGRAPHS)))
    return os.path.getsize(path) / 1e6


def on_one_core():
    os.sched_setaffinity(0, {0})


def ours(command):
    """Seconds of the processor, and findings."""
    before = os.times()
    ended = subprocess.run(command, stdout=subprocess.PIPE, check=True, preexec_fn=on_one_core)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, ended.stdout.count(b'"kind"')


def presidio(command):
    ended = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, preexec_fn=on_one_core)
    seconds, found = ended.stdout.split()[-2:]
    return float(seconds), int(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--redact", required=True)
    parser.add_argument("--presidio", required=True, help="a Python that has presidio-analyzer")
    parser.add_argument("--into", default=".build/benchmark")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    os.makedirs(options.into, exist_ok=True)
    text = os.path.join(options.into, "prose.txt")
    megabytes = prose(text)
    scan = [options.redact, "scan", text, "--json"]
    programs = {
        "redact": lambda: ours(scan),
        "without names": lambda: ours(scan + ["--skip", NAMES]),
        "presidio": lambda: presidio(
            [options.presidio, os.path.join(HERE, "peers", "presidio_scan.py"), text]),
    }
    figures = {name: [] for name in programs}
    for _ in range(options.runs):
        for name, measured in programs.items():
            figures[name].append(measured())
    peer = statistics.median(seconds for seconds, _ in figures["presidio"])
    print(f"{'program':14} {'MB/s':>8} {'findings':>9} {'times as fast':>14}")
    for name, runs in figures.items():
        seconds = statistics.median(seconds for seconds, _ in runs)
        print(f"{name:14} {megabytes / seconds:8.2f} {runs[0][1]:9} {peer / seconds:14.1f}")


if __name__ == "__main__":
    main()
