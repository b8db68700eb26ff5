extension StreamInstance {
    /// Whether the stream holds bytes that no reader shows: comments, operands that nothing takes, a broken end, forms
    /// that are painted within themselves.
    var hasSpareBytes: Bool {
        operations.contains { $0.hasSpareBytes } || hasTrail || !idleOperations.isEmpty
    }

    /// Whether anything but white space follows the last operation.
    private var hasTrail: Bool {
        let end = operations.last?.range.upperBound ?? 0
        return bytes[end...].contains { !CharacterClass.isWhiteSpace($0) }
    }
}
