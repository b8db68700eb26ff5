"""Holds a Word copy against the rules that the Open XML SDK holds documents against: the schemas of ECMA-376 (the order
of elements, their attributes and values), unique identifiers, relationships and content types."""

import collections

from openxml_audit import OpenXmlValidator


def broken(path):
    """The rules that a document breaks, each with how often."""
    # A validator remembers what it saw, so each document has its own.
    errors = OpenXmlValidator(max_errors=0).validate(path).errors
    return collections.Counter(error.description for error in errors)


def faults(original, copy):
    """The rules that `copy` breaks and `original` does not, or not as often, as sentences."""
    return [f"the schema: {rule} ({count} times)" for rule, count in (broken(copy) - broken(original)).items()]
