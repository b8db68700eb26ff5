import Redaction

/// Finds the ticket numbers of a fictional concierge's desk: `HX-2291`.
struct TicketNumbers: Detector {
    let name = "ticket-numbers"
    let kinds: [Kind] = [.reference]
    let examples = ["HX-2291"]

    func matches(in text: String) -> [Match] {
        text.matches(of: /\b[A-Z]{2}-[0-9]{4,5}\b/).map { match in
            Match(.reference, at: match.range, confidence: 0.9, reason: "the form of a ticket number")
        }
    }
}
