internal import ArgumentParser
internal import Redaction

/// `redact suggest`: lists what may be the company's own.
struct Suggest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists words and phrases that may be confidential, as a terms file to look through.",
        discussion: "What would be removed anyway is not listed. The likeliest come first.")

    @OptionGroup var input: InputOptions
    @OptionGroup var policy: PolicyOptions

    @Option(help: "How many to list at most (default: 100).")
    var limit = 100

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number from 1 on") }
    }

    func run() async throws {
        try await reportingErrors {
            let redactor = try policy.redactor()
            try await input.forEachFile { documents in
                do {
                    // The list is of all documents; it is told with the first.
                    let terms = try await redactor.suggestedTerms(in: documents, limit: limit)
                    return documents.indices.map { .success($0 == 0 ? terms : []) }
                } catch {
                    return documents.map { _ in .failure(error) }
                }
            } tell: { _, _, terms in
                for term in terms { try Console.write("# \(term.summary)\n\(term.text)\n") }
            }
        }
    }
}

extension SuggestedTerm {
    /// Where it stands, behind which a terms file has the term itself.
    fileprivate var summary: String {
        "\(count) \(count == 1 ? "time" : "times") in \(documents) \(documents == 1 ? "file" : "files"): \(context)"
    }
}
