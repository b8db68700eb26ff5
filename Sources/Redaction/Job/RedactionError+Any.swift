package import RedactionModel

extension RedactionError {
    /// Any error as one that can be told in a line.
    package init(telling error: any Error, of file: String) {
        switch error {
        case let error as RedactionError: self = error.of(file: file)
        case is CancellationError:
            self.init(.uninterpretable, file: file, reason: "was given up", advice: "try again")
        default:
            self.init(.uninterpretable, file: file, reason: "failed: \(error)", advice: "report this as a fault")
        }
    }
}
