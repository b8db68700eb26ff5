"""Makes the documents of the sample task into the folder named on the command line."""

import os
import sys

import invoice
import itinerary
import notes
import request
import terms


def main():
    folder = sys.argv[1]
    for name, maker in (
            ("request.docx", request), ("itinerary.docx", itinerary), ("invoice.pdf", invoice), ("notes.txt", notes),
            ("terms.txt", terms)):
        maker.make(os.path.join(folder, name))


if __name__ == "__main__":
    main()
