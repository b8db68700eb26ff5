"""itinerary.docx: the deliverable, as a concierge would send it, with its history and comments still inside."""

from docx import Document
from docx.shared import Cm

import wordkit as kit
from picture import route_map

DAYS = [
    ["*1* Sat 13 Feb", "Nassau, Bay Street Marina, to Rose Island",
     "Board from 15:00; Captain Lindqvist\u2019s safety walk; swim off Rose Island; dinner aboard.", "9 nm \u00b7 0 h 45"],
    ["*2* Sun 14 Feb", "Highbourne Cay",
     "East beach walk; *Beatrix* and Marguerite dive the Octopus\u2019s Garden with guide Desmond Farrow.", "32 nm \u00b7 2 h 50"],
    ["*3* Mon 15 Feb", "Norman\u2019s Cay and Shroud Cay",
     "Snorkel the sunken aircraft; creek by tender; a buried chest for *Oscar* at 16:30.", "14 nm \u00b7 1 h 15"],
    ["*4* Tue 16 Feb", "Warderick Wells, Exuma Park",
     "Boo Boo Hill before lunch; *the lunch*, 14:00 to 17:30: crew ashore but for the captain.", "20 nm \u00b7 1 h 45"],
    ["*5* Wed 17 Feb", "Staniel Cay and Big Major",
     "Pigs at 08:15, before the day boats; Thunderball Grotto at slack water, 11:40; Ingrid\u2019s dinner at 19:30.",
     "16 nm \u00b7 1 h 30"],
    ["*6* Thu 18 Feb", "Great Guana and Little Farmer\u2019s Cay",
     "Cave with fresh water; conch lesson with Ms. Opal Rolle; Paloma\u2019s evening off.", "18 nm \u00b7 1 h 40"],
    ["*7* Fri 19 Feb", "George Town, Great Exuma",
     "Breakfast under way; ashore at 12:15; cars to the airfield; wheels up at 14:30.", "39 nm \u00b7 3 h 40"],
]

CONTACTS = [
    ["Who", "For what", "How to reach"],
    ["Rosalind Achterberg", "Anything at all, day or night", "+1 305 555 0118, rosalind@larkspurvane.example.com"],
    ["Capt. Tobias Lindqvist", "The yacht", "+1 242 555 0163, captain@sealavender.example.com"],
    ["Noor Haddad", "Galley, allergies", "chef@sealavender.example.com"],
    ["Hugo Marchetti, Saltgate Yachts", "Charter contract, advance provisioning", "+1 954 555 0116"],
    ["Dr. Amara Whitfield", "Ingrid\u2019s cardiologist, Boston", "617-555-0129"],
    ["Exuma clinic, George Town", "Doctor on call", "+1 242 555 0177"],
]

COSTS = [
    ["What", "Supplier", "Paid", "US$"],
    ["Provisioning advance", "Saltgate Yachts, SG-70418", "by transfer", "42,000.00"],
    ["Seaplane, two guests, return", "Blue Heron Air", "Visa 4111 1111 1111 1111", "6,480.00"],
    ["Dive guide, two days", "Desmond Farrow", "cash aboard", "1,150.00"],
    ["Dinner for eight, deposit", "Staniel Cay", "Mastercard 5555 5555 5555 4444", "1,840.00"],
    ["Cars and porters, George Town", "R. Rolle Livery", "on account", "620.00"],
    ["*Total so far*", "", "", "*52,090.00*"],
]

NOTES = [
    "Ms Ellingsworth\u2019s letter of 11 January 2027, answered by R. Achterberg on 18 January.",
    "Slack water at Thunderball Grotto is 40 minutes after high water at Nassau; Captain Lindqvist decides on the day.",
]


def make(path):
    document = Document()
    kit.style(document)
    kit.properties(
        document, "Seven days in the Exumas aboard Sea Lavender", "Itinerary HX-2291 for the Ellingsworth family",
        "Rosalind Achterberg", "Exumas; Ellingsworth; Sea Lavender", "Second draft. Halcyon stays out of the crew copy.")
    furniture(document)
    opening(document)
    days(document)
    route(document)
    lunch(document)
    practical(document)
    kit.footnotes(document, NOTES)
    kit.save(document, path)


def furniture(document):
    """Header and footer."""
    section = document.sections[0]
    section.header.paragraphs[0].text = "Larkspur & Vane Concierge\t\tHX-2291 \u00b7 Ellingsworth"
    footer = section.footer.paragraphs[0]
    footer.text = "Prepared for Marguerite Ellingsworth by Rosalind Achterberg \u00b7 page "
    kit.field(footer, "PAGE", "1")


def opening(document):
    document.add_paragraph("Seven days in the Exumas", style="Title")
    paragraph = kit.rich(document.add_paragraph(), (
        "Dear Marguerite, dear Daniel: this is your week aboard *Sea Lav*ender, from Nassau to George Town, "
        "13 to 19 February 2027. No passage is longer than four hours, no morning begins before eight"))
    kit.comment(document, paragraph.runs[1:3], "Daniel Okoro called on 14 January: can we leave an hour later on day 7?",
                "Rosalind Achterberg", "RA")
    paragraph.add_run(", and there is ")
    kit.deleted(paragraph, "one working lunch with Casimir Doyle ", "Rosalind Achterberg")
    kit.inserted(paragraph, "one afternoon kept free ", "Hugo Marchetti")
    paragraph.add_run("on Tuesday. Changes are welcome until Friday 5 February; after that, call.")
    kit.footnote_reference(paragraph, 2)
    kit.text_box(document.add_paragraph(), [
        "At any hour: Rosalind Achterberg, +1 305 555 0118",
        "Aboard: Captain Tobias Lindqvist, +1 242 555 0163, VHF 16",
    ], "Whom to call: Rosalind Achterberg or Captain Lindqvist")


def days(document):
    document.add_heading("Day by day", 1)
    grid = kit.table(
        document, [["Day", "Where", "What", "Passage"]] + DAYS, [Cm(2.3), Cm(3.9), Cm(7.6), Cm(3.2)])
    kit.footnote_reference(grid.rows[5].cells[2].paragraphs[0], 3)


def route(document):
    document.add_heading("The route", 1)
    kit.picture(
        document, route_map(), Cm(14), "Route of Sea Lavender",
        "Map of the route that Sea Lavender takes with the Ellingsworth family, seven stops from Nassau to George Town")
    document.add_paragraph("Distances are by chart and the times are at eleven knots.", style="Caption")


def lunch(document):
    document.add_heading("Tuesday afternoon", 1)
    paragraph = kit.rich(document.add_paragraph(), (
        "The saloon is set for four from 13:45. Two guests of Mr Lindqvist arrive by seaplane at 13:50 and leave at "
        "17:30. *Tobias* keeps the bridge; everybody else is ashore. Papers come aboard with Rosalind, in person, "
        "and leave with her"))
    kit.deleted(paragraph, "; the Project Halcyon term sheet (US$214 million, Brackwater Resorts) stays in the safe",
                "Rosalind Achterberg")
    paragraph.add_run(".")
    kit.comment(document, paragraph.runs[-1], "Project Halcyon must not be named here. Imogen Sato checks the crew copy.",
                "Hugo Marchetti", "HM")


def practical(document):
    document.add_heading("People and numbers", 1)
    kit.table(document, CONTACTS, [Cm(5.0), Cm(4.2), Cm(7.8)])
    document.add_heading("What is paid so far", 1)
    kit.table(document, COSTS, [Cm(5.4), Cm(4.4), Cm(4.8), Cm(2.4)])
    paragraph = document.add_paragraph("The live version, with weather and tide tables, is at ")
    kit.link(paragraph, "portal.larkspurvane.example.com/trips/HX-2291",
             "https://portal.larkspurvane.example.com/trips/HX-2291")
    paragraph.add_run("; changes go to ")
    kit.link(paragraph, "rosalind@larkspurvane.example.com", "mailto:rosalind@larkspurvane.example.com?subject=HX-2291")
    paragraph.add_run(".")
    document.add_paragraph(
        "Passports are checked at Nassau on boarding: Ellingsworth US 912803465, Okoro GB 925076473. The children "
        "travel on their own. Leave copies at home; Rosalind holds them in the vault.")
