"""Presidio's pattern recognisers as a detector for redact: `redact FILE --detector "python3 presidio_detector.py"`.

Needs presidio-analyzer from PyPI. Presidio's names come from a spaCy model; with one installed, pass its name.
"""

import json
import sys

import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine

KINDS = {
    "CREDIT_CARD": "payment-card", "CRYPTO": "crypto-wallet", "EMAIL_ADDRESS": "email", "IBAN_CODE": "iban",
    "IP_ADDRESS": "ip-address", "LOCATION": "location", "MEDICAL_LICENSE": "medical-id", "NRP": "demographic",
    "PERSON": "person", "PHONE_NUMBER": "phone", "UK_NHS": "medical-id", "US_BANK_NUMBER": "bank-account",
    "US_DRIVER_LICENSE": "driving-license", "US_ITIN": "tax-id", "US_PASSPORT": "passport", "US_SSN": "national-id",
}


class BlankEngine(SpacyNlpEngine):
    """English words without a model: enough for recognisers that look at patterns and the words around them."""

    def __init__(self):
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}

    def is_loaded(self):
        return True

    def load(self):
        pass


def say(message):
    print(json.dumps(message), flush=True)


def main():
    if len(sys.argv) > 1:
        engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": sys.argv[1]}])
    else:
        engine = BlankEngine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    say({"protocol": 1, "name": "presidio", "kinds": sorted(set(KINDS.values()))})
    for line in sys.stdin:
        question = json.loads(line)
        text = question["text"]
        # Presidio counts characters; the answer counts bytes.
        found = [
            {
                "kind": KINDS[result.entity_type],
                "start": len(text[: result.start].encode()),
                "end": len(text[: result.end].encode()),
                "score": result.score,
            }
            for result in analyzer.analyze(text, language="en", entities=list(KINDS))
        ]
        say({"id": question["id"], "findings": found})


if __name__ == "__main__":
    main()
