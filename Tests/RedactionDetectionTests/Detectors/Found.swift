import RedactionModel

extension Detector {
    /// The texts that the detector finds, as the chain would show it `text`.
    func found(in text: String) async throws -> [String] {
        try await matches(in: text).map { String(text[$0.range]) }
    }
}
