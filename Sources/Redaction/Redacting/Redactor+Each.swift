internal import RedactionModel

extension Redactor {
    /// What is to go from each of `documents`, searched as one set, or why it cannot be told.
    ///
    /// A document that cannot be searched is left out, and the others are searched without it.
    /// - Parameter areCopies: Whether the documents are redacted copies, in which guesses have to be surer to count.
    package func findingsOfEach(in documents: [Document], areCopies: Bool = false) async -> [Result<
        [Finding], any Error
    >] {
        var failures: [Int: any Error] = [:]
        while true {
            let searched = documents.indices.filter { failures[$0] == nil }
            do {
                let findings = try await findings(in: searched.map { documents[$0] }, areCopies: areCopies)
                let found = Dictionary(uniqueKeysWithValues: zip(searched, findings))
                return documents.indices.map { index in
                    failures[index].map { .failure($0) } ?? .success(found[index, default: []])
                }
            } catch {
                let name = (error as? RedactionError)?.file
                let failed = searched.filter { documents[$0].name == name }
                for index in failed.isEmpty ? searched : failed { failures[index] = error }
            }
        }
    }
}
