"""Word documents made by python-docx for the check against other readers, each with terms in awkward places."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "TestDocuments", "Makers"))

from docx import Document  # noqa: E402
from docx.shared import Cm, Pt, RGBColor  # noqa: E402

import wordkit as kit  # noqa: E402

TERMS = ["Quillfeather", "Project Marigold", "Ottoline Brandt"]


def make_all(folder):
    """Makes every document of this file in `folder` and gives their paths."""
    os.makedirs(folder, exist_ok=True)
    paths = []
    for maker in (runs, tables, furniture, notes, lists, changes):
        document = Document()
        maker(document)
        paths.append(os.path.join(folder, maker.__name__ + ".docx"))
        kit.save(document, paths[-1])
    return paths


def runs(document):
    """Terms over several runs, each formatted in its own way."""
    paragraph = document.add_paragraph("The board of ")
    for piece, size in (("Qui", 9), ("llfea", 14), ("ther", 20)):
        run = paragraph.add_run(piece)
        run.font.size, run.bold = Pt(size), size == 14
    paragraph.add_run(" meets").italic = True
    paragraph.add_run(" on the first Monday of the quarter.")
    paragraph = document.add_paragraph()
    for index, letter in enumerate("Ottoline Brandt signs in colour."):
        paragraph.add_run(letter).font.color.rgb = RGBColor(index * 7, 0, 255 - index * 7)
    kit.rich(document.add_paragraph(), "Nothing *here* is *confidential* at all.")
    kit.rich(document.add_paragraph(), "*Project* Marigold, project *MARIGOLD* and Quillfeather\u2019s part in it.")


def tables(document):
    """Terms in cells, merged cells and a table within a table."""
    grid = kit.table(document, [
        ["Name", "Role", "Share"], ["Ottoline Brandt", "Chair of Quillfeather", "41 %"],
        ["Ignatius Pell", "Treasurer", "22 %"]], [Cm(5), Cm(5), Cm(3)], "Table Grid")
    merged = grid.add_row().cells
    merged[0].merge(merged[2]).text = "Project Marigold closes in June"
    inner = grid.add_row().cells[1].add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "inner", "Quillfeather"


def furniture(document):
    """Terms in headers and footers, on the first page and others, with fields beside them."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Quillfeather \u00b7 first page"
    section.header.paragraphs[0].text = "Quillfeather \u00b7 minutes"
    footer = section.footer.paragraphs[0]
    footer.add_run("Project Marigold, page ")
    kit.field(footer, "PAGE", "2")
    document.add_paragraph("First page.")
    document.add_page_break()
    document.add_paragraph("Second page, for Ottoline Brandt only.")


def notes(document):
    """Terms in comments, footnotes, links and a text box."""
    paragraph = document.add_paragraph("See the plan")
    kit.footnote_reference(paragraph, 2)
    kit.footnotes(document, ["The plan is Project Marigold of last spring."])
    kit.comment(document, paragraph.runs[0], "Ask Ottoline Brandt first.", "Ottoline Brandt", "OB")
    paragraph = document.add_paragraph("It is kept ")
    kit.link(paragraph, "in the archive", "https://archive.example.com/Quillfeather/plan")
    paragraph.add_run(" for ten years.")
    kit.text_box(document.add_paragraph(), ["Boxed: Quillfeather", "and plain text"], "About Quillfeather")


def lists(document):
    """Terms in headings and list items."""
    document.add_heading("What Quillfeather wants", 1)
    for item in ("Peace", "Project Marigold", "a quiet office for Ottoline Brandt"):
        document.add_paragraph(item, style="List Number")
    document.add_heading("What it gets", 2)
    document.add_paragraph("Noise", style="List Bullet")


def changes(document):
    """Terms in inserted and deleted text."""
    paragraph = document.add_paragraph("The buyer is ")
    kit.deleted(paragraph, "Ottoline Brandt ", "Ottoline Brandt")
    kit.inserted(paragraph, "Quillfeather ", "Ignatius Pell")
    paragraph.add_run("and the price is fair.")
