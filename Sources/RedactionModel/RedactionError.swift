/// Why a file could not be opened, redacted, verified or written.
///
/// Every failure is one line: file, place, reason, what to do.
public struct RedactionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sort of failure. New codes may come; match with `==` and keep a default.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case unreadable, unsupported, encrypted, damaged, hostile, uninterpretable, detectorFailed, invalidPattern
            case invalidPolicy, residue, outputExists, outputIsInput, notWritten
        }
        private let value: Value
        private init(_ value: Value) { self.value = value }

        public var description: String { value.rawValue }

        /// The file cannot be read from disk.
        public static let unreadable = Code(.unreadable)
        /// The format, or a feature that the file needs, is not one that can be redacted.
        public static let unsupported = Code(.unsupported)
        /// The file is encrypted and no fitting password was given.
        public static let encrypted = Code(.encrypted)
        /// The file breaks its format's rules beyond safe reading.
        public static let damaged = Code(.damaged)
        /// The file asks for more than `Limits` allow, or uses what only attacks use.
        public static let hostile = Code(.hostile)
        /// A page or part can be read but not understood well enough to redact it with certainty.
        public static let uninterpretable = Code(.uninterpretable)
        /// A detector crashed, ran out of time or gave a range that is not in the text.
        public static let detectorFailed = Code(.detectorFailed)
        /// A pattern of the user's is not a regular expression.
        public static let invalidPattern = Code(.invalidPattern)
        /// A policy contradicts itself or names what does not exist.
        public static let invalidPolicy = Code(.invalidPolicy)
        /// The copy still holds something that had to go.
        public static let residue = Code(.residue)
        public static let outputExists = Code(.outputExists)
        public static let outputIsInput = Code(.outputIsInput)
        /// The output could not be written whole, so it was not written at all.
        public static let notWritten = Code(.notWritten)
    }

    public let code: Code
    /// The file, once it is known.
    public var file: String?
    /// The page, part or line.
    public var place: String?
    /// What is wrong.
    public let reason: String
    /// What to do about it.
    public let advice: String

    public init(_ code: Code, file: String? = nil, place: String? = nil, reason: String, advice: String) {
        self.code = code
        self.file = file
        self.place = place
        self.reason = reason
        self.advice = advice
    }

    /// One line, without the control and direction characters that a hostile file name or part name could bring.
    public var description: String {
        ([file, place].compactMap { $0 }.map { $0 + ": " }.joined() + reason + "; " + advice).oneLine
    }

    /// The same error, told of `file`, if it did not know its file yet.
    package func of(file: String) -> RedactionError {
        var error = self
        error.file = error.file ?? file
        return error
    }

    /// The same error, told of `place`, or with `place` put before the place it knows.
    package func at(_ place: String) -> RedactionError {
        var error = self
        error.place = [place, error.place].compactMap { $0 }.joined(separator: ": ")
        return error
    }
}
