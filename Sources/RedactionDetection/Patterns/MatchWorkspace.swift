internal import CRedactionPCRE2
internal import RedactionModel

/// What PCRE2 writes to while it matches one pattern.
// One scan has it at a time.
@safe final class MatchWorkspace: @unchecked Sendable {
    let context: OpaquePointer
    let data: OpaquePointer

    /// - Parameters:
    ///   - code: A compiled pattern.
    ///   - limits: The limits of a match; copied.
    /// - Returns: nil if there is no memory left.
    @unsafe init?(code: OpaquePointer, limits: OpaquePointer) {
        guard let context = unsafe pcre2_match_context_copy_8(limits) else { return nil }
        guard let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil) else {
            unsafe pcre2_match_context_free_8(context)
            return nil
        }
        unsafe self.context = unsafe context
        unsafe self.data = unsafe data
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
    }
}
