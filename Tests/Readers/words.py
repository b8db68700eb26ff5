"""The words of a text, as a reader of any script would part them."""

import collections
import re
import unicodedata


def is_word(character):
    """Letters, digits and the marks on them. An underscore parts words: it stands for a space in file names."""
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Mc", "Me")


def words(text):
    """The words of `text` in order, without case or differences of compatibility; formatting characters are gone."""
    found, word = [], []
    for character in unicodedata.normalize("NFKC", text).casefold():
        if is_word(character):
            word.append(character)
        elif word and unicodedata.category(character) != "Cf":
            found.append("".join(word))
            word = []
    if word:
        found.append("".join(word))
    return found


def bag(text):
    """How often each word stands in `text`."""
    return collections.Counter(words(text))


def spellings(terms):
    """An expression for any of `terms`, in any case, with its words apart, joined or hyphenated."""
    longest_first = sorted(terms, key=len, reverse=True)
    joined = "|".join(r"[\s-]*".join(map(re.escape, term.split())) for term in longest_first)
    return re.compile(rf"(?<![^\W_])(?:{joined})(?![^\W_])", re.IGNORECASE)


def whole(text, terms):
    """`text` with each of `terms` in one piece where a reader parts its letters, set in several sizes or far apart."""
    for term in terms:
        letters = r"\s*".join(map(re.escape, "".join(term.split())))
        text = re.sub(rf"(?<!\w){letters}(?!\w)", term, text, flags=re.IGNORECASE)
    return text


LABEL_WORDS = ("term", "pattern")


def lost_words(before, after, removed):
    """How many words of the bag `before` are missing from `after`, and how many of `after` are new, other than the
    words `removed` and those of labels; with some of them, to show."""
    ignored = set(removed) | set(LABEL_WORDS)
    lost = {word: count - after[word] for word, count in before.items() if word not in ignored and count > after[word]}
    new = {word: count - before[word] for word, count in after.items()
           if word not in ignored and not word.isdigit() and count > before[word]}
    shown = [f"-{word}" for word in sorted(lost)[:6]] + [f"+{word}" for word in sorted(new)[:6]]
    return sum(lost.values()), sum(new.values()), shown
