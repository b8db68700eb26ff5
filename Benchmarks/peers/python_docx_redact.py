"""Replaces a word in the runs of Word files, the way scripts over python-docx do: body and tables, nothing else.

usage: python_docx_redact.py WORD FOLDER FILE...
"""

import os
import re
import sys

import docx

word, folder, *files = sys.argv[1:]
pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)


def replace(paragraphs):
    for paragraph in paragraphs:
        if pattern.search(paragraph.text):
            for run in paragraph.runs:
                if pattern.search(run.text):
                    run.text = pattern.sub("[TERM-1]", run.text)


for file in files:
    document = docx.Document(file)
    replace(document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                replace(cell.paragraphs)
    document.save(os.path.join(folder, os.path.basename(file)))
