"""Opens documents with LibreOffice and makes PDFs of them."""

import os
import tempfile

from process import run

AT_A_TIME = 25


def convert(paths, into, seconds=300):
    """Makes a PDF in `into` of each document; gives those that LibreOffice would not open."""
    os.makedirs(into, exist_ok=True)
    failed = []
    with tempfile.TemporaryDirectory() as profile:
        for start in range(0, len(paths), AT_A_TIME):
            some = paths[start:start + AT_A_TIME]
            run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf",
                 "--outdir", into] + some, seconds)
            failed += [path for path in some if not os.path.exists(made(path, into))]
    return failed


def made(path, into):
    """Where the PDF of a document lies."""
    return os.path.join(into, os.path.splitext(os.path.basename(path))[0] + ".pdf")
