package import RedactionModel

extension RedactionError {
    package static func unreadableImage(_ format: String, _ reason: String) -> RedactionError {
        RedactionError(
            .uninterpretable, reason: "a \(format) image under text that goes cannot be read (\(reason))",
            advice: "save the file anew with its own program and try again")
    }
}

extension String {
    /// A message that C code ended with a zero.
    package init(zeroEnded message: [CChar]) {
        self.init(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
