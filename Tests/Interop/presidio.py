"""Plugs Presidio in as a detector, by the example in Docs/Examples/Presidio, and looks at the copy."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

EXAMPLE = pathlib.Path(__file__).parents[2] / "Docs/Examples/Presidio/presidio_detector.py"
TEXT = "À propos: write to rosa@example.com; her NHS number is 943 476 5919. The rest stays.\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--redact", required=True)
    redact = str(pathlib.Path(parser.parse_args().redact).resolve())
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder, "letter.txt")
        letter.write_text(TEXT)
        detector = ["--detector", f"{sys.executable} {EXAMPLE}"]
        # Without our own names, which change with the model.
        options = [*detector, "--skip", "person,organization,location"]
        scan = subprocess.run([redact, "scan", letter, *options], capture_output=True, text=True, check=True).stdout
        for kind in ["email", "medical-id"]:
            assert f"{kind} (presidio" in scan, scan
        subprocess.run([redact, letter, "--quiet", *options], check=True)
        copy = letter.with_name("letter.redacted.txt").read_text()
    assert copy == "À propos: write to [EMAIL-1]; her NHS number is [MEDICAL-ID-1]. The rest stays.\n", copy
    print("Presidio finds with redact what it finds by itself")


if __name__ == "__main__":
    main()
