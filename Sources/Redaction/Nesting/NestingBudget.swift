internal import RedactionModel

/// How much more may be opened of the files that lie within one document, at any depth.
struct NestingBudget {
    private let deepest: Int
    private var files: Int
    private var bytes: Int

    init(_ limits: Limits) {
        deepest = limits.attachmentDepth
        files = limits.attachments
        bytes = limits.totalSize
    }

    /// The bytes of `file`, taken off the budget.
    /// - Throws: `RedactionError` when they cannot be decoded, or the budget is spent.
    mutating func bytes(of file: EmbeddedFile, depth: Int) throws -> [UInt8] {
        guard depth <= deepest else { throw NestingBudget.spent("lies in more than \(deepest) files") }
        guard files > 0 else { throw NestingBudget.spent("one of too many") }
        files -= 1
        let content = try file.bytes()
        guard content.count <= bytes else { throw NestingBudget.spent("too large together with the others") }
        bytes -= content.count
        return content
    }

    private static func spent(_ reason: String) -> RedactionError {
        RedactionError(.hostile, reason: reason, advice: "take it out by hand, or raise the limit")
    }
}
