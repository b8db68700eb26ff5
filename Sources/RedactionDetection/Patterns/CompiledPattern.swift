internal import CRedactionPCRE2
internal import RedactionModel
internal import Synchronization

/// A regular expression, compiled by PCRE2 to machine code where the platform allows it.
///
/// Patterns are Perl's, over Unicode text. Every match has a bound on the work it may take, so that no pattern can
/// hang on any text.
// The code is never written to after `init`, and PCRE2 lets threads share it.
@safe final class CompiledPattern: @unchecked Sendable {
    /// What a pattern may ask of one match before it fails.
    struct Limits: Sendable {
        /// Steps of backtracking from one place in the text.
        var steps: UInt32 = 2_000_000
        /// Levels of backtracking, for patterns that are interpreted.
        var depth: UInt32 = 100_000
        /// Kibibytes of backtracking, for patterns that are interpreted.
        var heap: UInt32 = 32 << 10
    }

    private let code: OpaquePointer
    private let context: OpaquePointer
    /// Workspaces of scans that have ended: to make one costs more than to search a line.
    private let spare = Mutex<[MatchWorkspace]>([])
    /// The source, for messages.
    let source: String

    /// - Throws: `RedactionError(.invalidPattern)` with the place in the pattern.
    convenience init(_ source: String, limits: Limits = Limits()) throws {
        try self.init(source, limits: limits, options: PCRE2_UCP)
    }

    /// A pattern of the package's own, in which `\w`, `\d`, `\b` and the like mean ASCII.
    convenience init(builtIn source: String) {
        do {
            try self.init(source, limits: Limits(), options: 0)
        } catch {
            preconditionFailure("\(error)")
        }
    }

    private init(_ source: String, limits: Limits, options: UInt32) throws {
        var error: Int32 = 0
        var offset = 0
        var pattern = source
        let options = options | PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT
        let compiled = pattern.withUTF8 { bytes in
            unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &error, &offset, nil)
        }
        guard let code = unsafe compiled else {
            throw CompiledPattern.failure(error, in: source, at: offset)
        }
        guard let context = unsafe pcre2_match_context_create_8(nil) else {
            unsafe pcre2_code_free_8(code)
            throw CompiledPattern.failure(PCRE2_ERROR_NOMEMORY, in: source, at: 0)
        }
        // Without the just-in-time compiler the pattern is interpreted, to the same effect.
        unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
        unsafe pcre2_set_match_limit_8(context, limits.steps)
        unsafe pcre2_set_depth_limit_8(context, limits.depth)
        unsafe pcre2_set_heap_limit_8(context, limits.heap)
        unsafe self.code = unsafe code
        unsafe self.context = unsafe context
        self.source = source
    }

    deinit {
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_code_free_8(code)
    }

    /// Calls `body` for each match in `bytes`, front to back, with the ranges of the whole match and of its groups.
    ///
    /// Ranges are UTF-8 offsets. `body` returns where to go on, which is at the match's end unless it knows better;
    /// empty matches are passed over.
    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - nextPlace: The next stretch in which matches can begin, if none begins before an offset; nil if none can.
    /// - Throws: `RedactionError(.detectorFailed)` at a match limit, `CancellationError`, or what `body` throws.
    func forEachMatch(
        in bytes: [UInt8], at nextPlace: (Int) -> ClosedRange<Int>?, _ body: (PatternMatch) throws -> Int?
    ) throws {
        let workspace = try workspace()
        defer { spare.withLock { $0.append(workspace) } }
        try unsafe bytes.withUnsafeBufferPointer { bytes in
            let scan = unsafe PatternScan(code: code, workspace: workspace, bytes: bytes, source: source)
            try scan.forEachMatch(at: nextPlace, body)
        }
    }

    /// As above, everywhere in `bytes`.
    func forEachMatch(in bytes: [UInt8], _ body: (PatternMatch) throws -> Int?) throws {
        try forEachMatch(in: bytes, at: { $0...bytes.count - 1 }, body)
    }

    private func workspace() throws -> MatchWorkspace {
        if let workspace = spare.withLock({ $0.popLast() }) { return workspace }
        guard let workspace = unsafe MatchWorkspace(code: code, limits: context) else {
            throw PatternScan.failure(PCRE2_ERROR_NOMEMORY, source)
        }
        return workspace
    }

    private static func failure(_ error: Int32, in source: String, at offset: Int) -> RedactionError {
        RedactionError(
            .invalidPattern,
            reason: "the pattern \(source) is wrong at character \(characters(in: source, to: offset))"
                + " (\(message(for: error)))",
            advice: "write it as a Perl regular expression")
    }

    /// The number of the character that begins at or holds the UTF-8 `offset`, counted from 1.
    private static func characters(in source: String, to offset: Int) -> Int {
        String(decoding: source.utf8.prefix(max(0, offset)), as: UTF8.self).count + 1
    }

    static func message(for error: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)
        }
        return count > 0 ? String(decoding: buffer.prefix(Int(count)), as: UTF8.self) : "error \(error)"
    }
}
