"""The same PDF as other programs would write it: by cairo, and by qpdf in its several forms."""

import os

from process import run

FORMS = {
    "linearized": ["--linearize"],
    "encrypted": ["--encrypt", "", "owner", "256", "--"],
    "objectstreams": ["--object-streams=generate", "--recompress-flate"],
    "plain": ["--qdf", "--object-streams=disable"],
}


def of(path):
    """Writes the variants beside a PDF and gives their paths."""
    stem = os.path.splitext(path)[0]
    made = [f"{stem}-cairo.pdf"]
    run(["pdftocairo", "-pdf", path, made[0]])
    for name, options in FORMS.items():
        made.append(f"{stem}-{name}.pdf")
        run(["qpdf", *options, path, made[-1]])
    return [variant for variant in made if os.path.exists(variant)]
