"""request.docx: what the family's office asked the concierge for."""

from docx import Document
from docx.shared import Cm

import wordkit as kit


def make(path):
    document = Document()
    kit.style(document)
    kit.properties(
        document, "Request HX-2291: Ellingsworth family, Exumas", "Seven days aboard Sea Lavender",
        "Rosalind Achterberg", "Ellingsworth; Okoro; Project Halcyon", "Brief as agreed with Daniel Okoro by telephone")
    heading(document)
    brief(document)
    travellers(document)
    wishes(document)
    business(document)
    deliverables(document)
    kit.save(document, path)


def heading(document):
    document.add_paragraph("Client request", style="Title")
    kit.table(document, [
        ["*Reference*", "HX-2291"],
        ["*From*", "Daniel Okoro, Ellingsworth Family Office, 48 Larch Row, Boston, MA 02116"],
        ["*To*", "Rosalind Achterberg, Larkspur & Vane Concierge"],
        ["*Received*", "11 January 2027, by e-mail from daniel.okoro@ellingsworth.example.com"],
        ["*Answer due*", "22 January 2027, 17:00 Nassau time"],
    ], [Cm(3.2), Cm(13.8)])


def brief(document):
    document.add_heading("What we would like", 1)
    kit.rich(document.add_paragraph(), (
        "Please prepare a *seven-day yacht itinerary in the Bahamas* for our family, from Saturday 13 February to "
        "Friday 19 February 2027. We have taken *Sea Lav*ender, a 46-metre motor yacht with a crew of nine, through "
        "Saltgate Yachts. She lies at Nassau; we would like to finish at George Town and fly home from Exuma."))
    document.add_paragraph(
        "Ingrid is in her seventies and two of us are children, so no passage should be longer than four hours, and "
        "nobody wants to be woken before eight. Mornings on the water, a quiet hour after lunch, one good walk or dive each day. "
        "The total, charter fee aside, should stay within US$95,000.")


def travellers(document):
    document.add_heading("Who is travelling", 1)
    kit.table(document, [
        ["Name", "Born", "Passport", "To know"],
        ["Marguerite Ellingsworth", "4 March 1979", "US 912803465, to 09/2031", "Principal. Dives (PADI advanced)."],
        ["Daniel Okoro", "19 Nov 1976", "GB 925076473, to 02/2030", "Books and pays."],
        ["Beatrix Okoro", "2012-06-21", "US 912803466, to 05/2028", "Severe peanut allergy; carries two pens."],
        ["Oscar Okoro", "2016-09-02", "US 912803467, to 05/2028", "Swims well; afraid of sharks."],
        ["Ingrid Ellingsworth", "17/02/1951", "SE 88204417, to 11/2029", "Pacemaker; no steep ladders."],
        ["Paloma Reyes", "12 May 1994", "ES PAB318846, to 08/2032", "Nanny; vegetarian."],
    ], [Cm(4.2), Cm(2.8), Cm(4.8), Cm(5.2)])
    document.add_paragraph(
        "For the Bahamas cruising permit you may need Marguerite\u2019s social security number: 219-09-9999. Reach her "
        "on +1 617 555 0142 or m.ellingsworth@example.com, and Daniel on (617) 555-0187.")


def wishes(document):
    document.add_heading("What matters to us", 1)
    for wish in (
            "The swimming pigs, early, before the day boats arrive from Nassau.",
            "Oscar\u2019s tenth birthday party fell through in September. Please surprise him.",
            "A birthday dinner ashore for Ingrid on the 17th, booked under the name \u201cLindqvist\u201d, not ours.",
            "No photographs by crew or suppliers, and no posts. The yacht\u2019s tracker stays off the public map.",
            "The galley keeps peanuts and peanut oil off the boat for the whole week."):
        document.add_paragraph(wish, style="List Bullet")


def business(document):
    document.add_heading("One working afternoon", 1)
    kit.rich(document.add_paragraph(), (
        "On day four Marguerite hosts a meeting aboard about *Project Halcyon*, our offer of US$214 million for "
        "Brackwater Resorts. Casimir Doyle and his counsel Imogen Sato join by seaplane at 14:00 and leave by 17:30. "
        "Nothing about Halcyon may appear in anything the crew can read: call it \u201cthe lunch\u201d."))


def deliverables(document):
    document.add_heading("What to send us", 1)
    for item in (
            "A day-by-day itinerary as a Word document, so that we can change it, and the same as a PDF.",
            "The pro-forma invoice from Saltgate Yachts with everything that is to be paid in advance.",
            "Your own notes of what is booked, with whom, and what is still open."):
        document.add_paragraph(item, style="List Number")
    document.add_paragraph(
        "Charge what must be paid now to the card you have on file, Visa 4111 1111 1111 1111, expiring 08/29; "
        "everything else against invoice.")
