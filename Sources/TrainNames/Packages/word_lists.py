"""Writes the lists that train-names takes from packages of PyPI: word_lists.py FOLDER.

first-names.txt, family-names.txt, cities.txt: names of many countries, from Faker's providers.
word-classes.txt: words, their Brown cluster (numbered in the order of the tree), from spacy-lookups-data.
common-words.txt: words that are mostly written small, by the counts of the same package.
"""
import gzip
import importlib
import json
import math
import pathlib
import pkgutil
import re
import sys

import faker.providers.address
import faker.providers.person
import spacy_lookups_data

MOST_CLASSED_WORDS = 400_000
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ' .-]{2,40}")
WORD = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ']*")


def values(package, attributes):
    """The Latin names among the attributes of all locales' providers that match."""
    found = set()
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for attribute, value in vars(provider).items():
            if re.fullmatch(attributes, attribute) and isinstance(value, (tuple, list, dict)):
                found.update(name for name in value if isinstance(name, str) and LATIN.fullmatch(name))
    return sorted(found)


def names(pattern):
    return [name for name in values(faker.providers.person, pattern) if name[0].isupper() and name.count(" ") < 2]


def lookups(name):
    path = pathlib.Path(spacy_lookups_data.__file__).parent / "data" / f"en_lexeme_{name}.json.gz"
    with gzip.open(path) as file:
        return json.load(file)


def word_classes(probabilities):
    """The spellings in small letters, and with a capital (`Ibm` stands for `IBM`), and their classes."""
    clusters = {word: cluster for word, cluster in lookups("cluster").items() if cluster and WORD.fullmatch(word)}
    order = {c: n for n, c in enumerate(sorted(set(clusters.values()), key=lambda c: f"{c:020b}"[::-1]), start=1)}
    best = {}
    for word in sorted(clusters, key=lambda word: (-probabilities.get(word, -99), word)):
        key = word if word == word.lower() else word.capitalize() if word[0].isupper() else None
        if key and key not in best:
            best[key] = order[clusters[word]]
            if len(best) == MOST_CLASSED_WORDS:
                break
    return best


def common_words(probabilities):
    small = {}
    capital = {}
    for word, chance in probabilities.items():
        if WORD.fullmatch(word):
            if word == word.lower():
                small[word] = math.exp(chance)
            else:
                capital[word.lower()] = capital.get(word.lower(), 0) + math.exp(chance)
    return sorted(w for w, c in small.items() if len(w) > 1 and c > math.exp(-15) and c >= 4 * capital.get(w, 0))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)

    def write(name, lines):
        (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    probabilities = lookups("prob")
    write("first-names.txt", names(r"first_(romanized_)?names?(_.*)?"))
    write("family-names.txt", names(r"last_(romanized_)?names?(_.*)?"))
    write("cities.txt", [c for c in values(faker.providers.address, r"cit(y|ies)(_names?)?") if c[0].isupper()])
    write("word-classes.txt", [f"{word} {number}" for word, number in word_classes(probabilities).items()])
    write("common-words.txt", common_words(probabilities))


main()
