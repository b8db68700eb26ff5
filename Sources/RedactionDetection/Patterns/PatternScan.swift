internal import CRedactionPCRE2
internal import RedactionModel

/// One pass of a pattern over one text; it lives no longer than the text's bytes.
@safe struct PatternScan: ~Copyable {
    /// So many places are tried in one call; between calls the scan can be cancelled.
    private static let stride = 1 << 16

    private let code: OpaquePointer
    private let bytes: UnsafeBufferPointer<UInt8>
    private let count: Int
    private let source: String
    private let context: OpaquePointer
    private let data: OpaquePointer

    /// - Parameters:
    ///   - code: A compiled pattern, which outlives the scan.
    ///   - context: The limits of a match; copied.
    ///   - bytes: Valid UTF-8, which outlives the scan.
    ///   - source: The pattern, for messages.
    @unsafe init(
        code: OpaquePointer, context: OpaquePointer, bytes: UnsafeBufferPointer<UInt8>, source: String
    ) throws {
        guard let context = unsafe pcre2_match_context_copy_8(context) else {
            throw PatternScan.failure(PCRE2_ERROR_NOMEMORY, source)
        }
        guard let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else {
            unsafe pcre2_match_context_free_8(context)
            throw PatternScan.failure(PCRE2_ERROR_NOMEMORY, source)
        }
        unsafe self.code = unsafe code
        unsafe self.context = unsafe context
        unsafe self.data = unsafe data
        unsafe self.bytes = unsafe bytes
        count = bytes.count
        self.source = source
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
    }

    /// As `CompiledPattern.forEachMatch(in:_:)` says.
    borrowing func forEachMatch(_ body: (PatternMatch) throws -> Int?) throws {
        var start = 0
        while start < count, let match = try nextMatch(from: start) {
            var next = match.range.upperBound
            if !match.range.isEmpty, let goOn = try body(match) { next = goOn }
            start = boundary(atOrAfter: max(next, start + 1, match.range.lowerBound + 1))
        }
    }

    private borrowing func nextMatch(from first: Int) throws -> PatternMatch? {
        var start = first
        while start < count {
            let last = min(start + PatternScan.stride, count)
            unsafe pcre2_set_offset_limit_8(context, last)
            let result = match(from: start)
            if result > 0 { return found() }
            guard result == PCRE2_ERROR_NOMATCH else { throw PatternScan.failure(result, source) }
            try Task.checkCancellation()
            start = boundary(atOrAfter: last + 1)
        }
        return nil
    }

    private borrowing func match(from start: Int) -> Int32 {
        // Swift's strings are valid UTF-8, and every start is a boundary.
        let options = PCRE2_NO_UTF_CHECK
        let result = unsafe pcre2_match_8(code, bytes.baseAddress, count, start, options, data, context)
        guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return result }
        // The interpreter keeps its stack on the heap, under a limit of its own.
        return unsafe pcre2_match_8(
            code, bytes.baseAddress, count, start, options | PCRE2_NO_JIT, data, context)
    }

    private borrowing func found() -> PatternMatch? {
        let pairs = unsafe Int(pcre2_get_ovector_count_8(data))
        guard pairs > 0, let offsets = unsafe pcre2_get_ovector_pointer_8(data) else { return nil }
        let groups = (0..<pairs).map { group -> Range<Int>? in
            let lower = unsafe offsets[2 * group]
            let upper = unsafe offsets[2 * group + 1]
            guard lower >= 0, lower <= upper, upper <= count else { return nil }
            return lower..<upper
        }
        // An unset group begins at -1, as Swift imports it. A `\K` in a lookahead can end a match before it starts: nothing is matched then.
        let empty = unsafe min(max(0, offsets[1]), count)
        return PatternMatch(range: groups[0] ?? empty..<empty, groups: groups)
    }

    private borrowing func boundary(atOrAfter offset: Int) -> Int {
        var offset = offset
        while offset < count, unsafe UTF8.isContinuation(bytes[offset]) { offset += 1 }
        return offset
    }

    private static func failure(_ error: Int32, _ source: String) -> RedactionError {
        let reason =
            switch error {
            case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT:
                "the pattern \(source) backtracks too much on this text"
            default: "the pattern \(source) failed: \(CompiledPattern.message(for: error))"
            }
        return RedactionError(
            .detectorFailed, reason: reason, advice: "write the pattern so that it can match in one way only")
    }
}
