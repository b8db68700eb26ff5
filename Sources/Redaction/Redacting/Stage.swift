/// Where a set of files is on its way, for those who wait for it.
public enum Stage: String, Sendable, Hashable, CaseIterable {
    case opening
    case searching
    case rewriting
    /// The copies are searched again by the detectors.
    case checking
    /// Everything decoded from the copies is searched for what was removed.
    case proving
    case writing
}
