"""invoice.pdf: the charter broker's pro-forma, drawn by ReportLab in the standard fonts, with nothing of Word in it."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

NAVY, GREY, PALE = HexColor("#1c3d5a"), HexColor("#66727c"), HexColor("#eaf2f6")
LEFT, RIGHT = 56, 539

LINES = [
    ("Provisioning advance, M/Y Sea Lavender, 13\u201319 February 2027", "1", "42,000.00"),
    ("of which fuel, estimated 148 nm at 11 knots", "", "11,400.00"),
    ("of which dockage, Bay Street Marina and George Town", "", "3,950.00"),
    ("of which galley (peanut-free) and cellar", "", "18,650.00"),
    ("of which reserve, returned to payer", "", "8,000.00"),
    ("Delivery of guest stores to Nassau, 12 February 2027", "1", "780.00"),
    ("Bahamas cruising permit, filed for M. Ellingsworth", "1", "300.00"),
    ("Bahamas VAT on the above, 10 %", "", "4,308.00"),
]

PARAGRAPH = [
    "This pro-forma follows our contract SG-70418 of 12 January 2027 between Saltgate Yachts Ltd and Marguerite",
    "Ellingsworth, represented by Daniel Okoro. The advance is held in trust and accounted for by Captain Tobias",
    "Lindqvist at the end of the voyage; what is left goes back to the payer within ten days.",
]

BANK = [
    ("Beneficiary", "Saltgate Yachts Ltd, 12 Marlin Quay, Fort Lauderdale, FL 33316"),
    ("IBAN", "GB29 NWBK 6016 1331 9268 19"),
    ("Reference", "SG-70418 / HX-2291"),
    ("Card instead", "American Express 3782 822463 10005, exp. 11/28, D. Okoro"),
    ("Questions", "Hugo Marchetti, hugo.marchetti@saltgate.example.com, (954) 555-0116"),
    ("Pay on line", "https://pay.saltgate.example.com/i/SG-70418"),
]


def make(path):
    canvas = Canvas(path, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle("Pro-forma SG-70418, Sea Lavender")
    canvas.setAuthor("Hugo Marchetti")
    canvas.setSubject("Charter of M. Ellingsworth, 13 to 19 February 2027")
    canvas.setKeywords("Saltgate, Okoro, HX-2291")
    canvas.setCreator("Saltgate back office")
    letterhead(canvas)
    parties(canvas)
    bottom = charges(canvas, 560)
    payment(canvas, bottom - 34)
    canvas.bookmarkPage("top")
    canvas.addOutlineEntry("Pro-forma for Marguerite Ellingsworth", "top")
    canvas.showPage()
    canvas.save()


def text(canvas, x, y, words, font="Helvetica", size=9.5, colour=HexColor("#000000")):
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawString(x, y, words)


def letterhead(canvas):
    canvas.setFillColor(NAVY)
    canvas.rect(0, 782, 595.3, 60, stroke=0, fill=1)
    text(canvas, LEFT, 804, "SALTGATE YACHTS", "Times-Bold", 20, HexColor("#ffffff"))
    text(canvas, 372, 806, "12 Marlin Quay \u00b7 Fort Lauderdale, FL 33316", size=8.5, colour=PALE)


def parties(canvas):
    text(canvas, LEFT, 744, "Pro-forma invoice SG-70418", "Helvetica-Bold", 15, NAVY)
    for x, head, lines in (
            (LEFT, "For", ["Ellingsworth Family Office", "Mr Daniel Okoro", "48 Larch Row, Boston, MA 02116"]),
            (240, "Guest", ["Ms Marguerite Ellingsworth", "born 4 March 1979", "passport US 912803465"]),
            (410, "Issued", ["18 January 2027", "due 29 January 2027", "through Larkspur & Vane Concierge"])):
        text(canvas, x, 712, head, "Helvetica-Bold", 9, GREY)
        for row, line in enumerate(lines):
            text(canvas, x, 697 - 13 * row, line)
    for row, line in enumerate(PARAGRAPH):
        text(canvas, LEFT, 632 - 13 * row, line, "Times-Roman", 10.5)


def charges(canvas, y):
    """The table of charges; gives where it ends."""
    canvas.setFillColor(PALE)
    canvas.rect(LEFT - 6, y - 5, RIGHT - LEFT + 12, 18, stroke=0, fill=1)
    text(canvas, LEFT, y, "Charge", "Helvetica-Bold", 9, NAVY)
    canvas.drawRightString(440, y, "Number")
    canvas.drawRightString(RIGHT, y, "US$")
    for words, number, amount in LINES:
        y -= 19
        part = words.startswith("of which")
        text(canvas, LEFT + (14 if part else 0), y, words, colour=GREY if part else HexColor("#000000"))
        canvas.drawRightString(440, y, number)
        canvas.drawRightString(RIGHT - (70 if part else 0), y, amount)
    y -= 10
    canvas.setStrokeColor(NAVY)
    canvas.line(LEFT, y, RIGHT, y)
    y -= 16
    text(canvas, LEFT, y, "To pay by 29 January 2027", "Helvetica-Bold", 10.5, NAVY)
    canvas.drawRightString(RIGHT, y, "47,388.00")
    return y


def payment(canvas, y):
    text(canvas, LEFT, y, "How to pay", "Helvetica-Bold", 10.5, NAVY)
    for head, words in BANK:
        y -= 16
        text(canvas, LEFT, y, head, colour=GREY)
        text(canvas, LEFT + 84, y, words)
    canvas.linkURL("https://pay.saltgate.example.com/i/SG-70418", (LEFT + 84, y - 3, RIGHT, y + 9), relative=0)
    text(canvas, LEFT, y - 40, "Refunds: card holder\u2019s bank only. Our desk never asks for a social security number "
         "by telephone.", "Times-Italic", 9, GREY)
