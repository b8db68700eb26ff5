/// What becomes of layers that nobody sees unless they are switched on.
public enum HiddenLayers: String, Sendable, Hashable, CaseIterable {
    /// They go, with all that they paint.
    case drop
    /// They are searched like all others, and stay.
    case keep
}
