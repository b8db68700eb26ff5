internal import CRedactionPCRE2
internal import RedactionModel

/// One pass of a pattern over one text; it lives no longer than the text's bytes.
@safe struct PatternScan {
    /// So many places are tried in one call; between calls the scan can be cancelled.
    private static let stride = 1 << 16

    private let code: OpaquePointer
    private let bytes: UnsafeBufferPointer<UInt8>
    private let count: Int
    private let source: String
    private let workspace: MatchWorkspace

    /// - Parameters:
    ///   - code: A compiled pattern, which outlives the scan.
    ///   - workspace: The pattern's own, used by nothing else as long as the scan lives.
    ///   - bytes: Valid UTF-8, which outlives the scan.
    ///   - source: The pattern, for messages.
    @unsafe init(
        code: OpaquePointer, workspace: MatchWorkspace, bytes: UnsafeBufferPointer<UInt8>, source: String
    ) {
        unsafe self.code = unsafe code
        unsafe self.bytes = unsafe bytes
        self.workspace = workspace
        count = bytes.count
        self.source = source
    }

    /// As `CompiledPattern.forEachMatch(in:at:_:)` says.
    func forEachMatch(at nextPlace: (Int) -> ClosedRange<Int>?, _ body: (PatternMatch) throws -> Int?) throws {
        var start = 0
        var checked = 0
        while start < count, let place = nextPlace(start) {
            start = boundary(atOrAfter: place.lowerBound)
            while let match = try firstMatch(from: start, to: place.upperBound) {
                var next = match.range.upperBound
                if !match.range.isEmpty, let goOn = try body(match) { next = goOn }
                start = boundary(atOrAfter: max(next, start + 1, match.range.lowerBound + 1))
            }
            start = max(start, place.upperBound + 1)
            guard start - checked > PatternScan.stride else { continue }
            try Task.checkCancellation()
            checked = start
        }
    }

    /// The first match that begins from `first` to `last`.
    private func firstMatch(from first: Int, to last: Int) throws -> PatternMatch? {
        var start = first
        while start <= last {
            let end = min(start + PatternScan.stride, last)
            unsafe pcre2_set_offset_limit_8(workspace.context, end)
            let result = match(from: start)
            if result > 0 { return found() }
            guard result == PCRE2_ERROR_NOMATCH else { throw PatternScan.failure(result, source) }
            start = boundary(atOrAfter: end + 1)
            if start <= last { try Task.checkCancellation() }
        }
        return nil
    }

    private func match(from start: Int) -> Int32 {
        // Swift's strings are valid UTF-8, and every start is a boundary.
        let options = PCRE2_NO_UTF_CHECK
        let result = unsafe pcre2_match_8(
            code, bytes.baseAddress, count, start, options, workspace.data, workspace.context)
        guard result == PCRE2_ERROR_JIT_STACKLIMIT else { return result }
        // The interpreter keeps its stack on the heap, under a limit of its own.
        return unsafe pcre2_match_8(
            code, bytes.baseAddress, count, start, options | PCRE2_NO_JIT, workspace.data, workspace.context)
    }

    private func found() -> PatternMatch? {
        let pairs = unsafe Int(pcre2_get_ovector_count_8(workspace.data))
        guard pairs > 0, let offsets = unsafe pcre2_get_ovector_pointer_8(workspace.data) else { return nil }
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

    private func boundary(atOrAfter offset: Int) -> Int {
        var offset = offset
        while offset < count, unsafe UTF8.isContinuation(bytes[offset]) { offset += 1 }
        return offset
    }

    static func failure(_ error: Int32, _ source: String) -> RedactionError {
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
