"""What python-docx has no call for: tracked changes, links, footnotes, text boxes, and a package that is always the
same bytes."""

import datetime
import io
import zipfile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shared import OxmlElement
from docx.shared import Cm, Pt, RGBColor

NAVY = RGBColor(0x1C, 0x3D, 0x5A)
WRITTEN = datetime.datetime(2027, 1, 18, 9, 30, tzinfo=datetime.timezone.utc)
STAMP = WRITTEN.strftime("%Y-%m-%dT%H:%M:%SZ")


def style(document, body=10.5):
    """The house style: Calibri, navy headings, A4."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(body)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 24), ("Heading 1", 15), ("Heading 2", 12)):
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), NAVY
        fonts = document.styles[name].element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn("w:" + theme), None)


def properties(document, title, subject, author, keywords, comments):
    """The document properties, all of them telling something."""
    core = document.core_properties
    core.title, core.subject, core.author, core.last_modified_by = title, subject, author, author
    core.keywords, core.comments, core.category = keywords, comments, "Client confidential"
    core.created = core.modified = core.last_printed = WRITTEN.replace(tzinfo=None)
    core.revision = 4


def rich(paragraph, text):
    """Adds `text` to `paragraph`; what stands between asterisks is bold, so that runs end inside sentences."""
    for index, piece in enumerate(text.split("*")):
        if piece:
            paragraph.add_run(piece).bold = True if index % 2 else None
    return paragraph


def table(document, rows, widths, style_name="Light Grid Accent 1"):
    """A table with a heading row."""
    grid = document.add_table(rows=0, cols=len(widths), style=style_name)
    grid.autofit = False
    for column, width in zip(grid.columns, widths):
        column.width = width
    for row in rows:
        cells = grid.add_row().cells
        for cell, text, width in zip(cells, row, widths):
            cell.width = width
            rich(cell.paragraphs[0], text)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    return grid


def link(paragraph, text, target):
    """An external link, with a tool tip that says where it goes."""
    identifier = paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), identifier)
    element.set(qn("w:tooltip"), "Open " + target)
    run = paragraph.add_run(text)
    run.font.color.rgb, run.font.underline = RGBColor(0x05, 0x63, 0xC1), True
    element.append(run._r)
    paragraph._p.append(element)


def field(paragraph, code, result):
    """A complex field, for page numbers."""
    for kind, text in (("begin", None), (None, code), ("separate", None), ("text", result), ("end", None)):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind == "text":
            run.text = text
        else:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = " " + text + " "
            run._r.append(instruction)


def comment(document, runs, text, author, initials):
    """A comment on `runs`, written at the one fixed time."""
    made = document.add_comment(runs, text, author=author, initials=initials)
    made._comment_elm.set(qn("w:date"), STAMP)


def inserted(paragraph, text, author):
    """Text that `author` added with change tracking on."""
    return tracked(paragraph, text, author, "w:ins", "w:t")


def deleted(paragraph, text, author):
    """Text that `author` struck out with change tracking on: no longer shown, still in the file."""
    return tracked(paragraph, text, author, "w:del", "w:delText")


def tracked(paragraph, text, author, element, text_element):
    change = OxmlElement(element)
    change.set(qn("w:id"), str(900 + len(paragraph.part.element.findall(".//" + qn("w:ins")))
                               + len(paragraph.part.element.findall(".//" + qn("w:del")))))
    change.set(qn("w:author"), author)
    change.set(qn("w:date"), STAMP)
    run = OxmlElement("w:r")
    content = OxmlElement(text_element)
    content.set(qn("xml:space"), "preserve")
    content.text = text
    run.append(content)
    change.append(run)
    paragraph._p.append(change)


def footnotes(document, texts):
    """A footnotes part with one note for each of `texts`, numbered from 2 as Word does."""
    def note(number, kind, inner):
        return f'<w:footnote {kind}w:id="{number}"><w:p>{inner}</w:p></w:footnote>'
    marks = (note(0, 'w:type="separator" ', "<w:r><w:separator/></w:r>")
             + note(1, 'w:type="continuationSeparator" ', "<w:r><w:continuationSeparator/></w:r>"))
    notes = "".join(
        note(number, "", '<w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
             f'<w:footnoteRef/></w:r><w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r>')
        for number, text in enumerate(texts, 2))
    xml = (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {nsdecls("w")}>{marks}{notes}'
           "</w:footnotes>")
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnote_reference(paragraph, number):
    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


TEXT_BOX = """
<w:r {namespaces} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="760000"/>
<wp:docPr id="40" name="Contact card" descr="{description}"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5760000" cy="760000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="EAF2F6"/></a:solidFill>
<a:ln w="9525"><a:solidFill><a:srgbClr val="1C3D5A"/></a:solidFill></a:ln></wps:spPr>
<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape id="card" style="width:453.6pt;height:60pt" fillcolor="#eaf2f6" alt="{description}">
<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def text_box(paragraph, lines, description):
    """A text box in both of its branches, as Word writes it: DrawingML, and VML for older readers."""
    content = "".join(f"<w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>"
                      for line in lines)
    compact = TEXT_BOX.replace("\n<", "<").replace("\n  ", " ").strip()
    paragraph._p.append(parse_xml(
        compact.format(namespaces=nsdecls("w", "a"), content=content, description=description)))


def picture(document, png, width, name, description):
    """A picture with its alternative text."""
    document.add_picture(io.BytesIO(png), width=width)
    properties = document.paragraphs[-1]._p.find(".//" + qn("wp:docPr"))
    properties.set("name", name)
    properties.set("descr", description)


def save(document, path):
    """Writes the package with sorted parts and one fixed time, so that a second run gives the same bytes."""
    data = io.BytesIO()
    document.save(data)
    with zipfile.ZipFile(data) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        names = sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, made.read(name))
