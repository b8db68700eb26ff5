/// How much doubt it takes to leave a text alone.
public enum Profile: String, Sendable, Hashable, CaseIterable {
    /// When in doubt, it goes.
    case strict
    case standard
    /// Only what is nearly sure goes.
    case light

    /// The least confidence of a finding that goes.
    package var threshold: Double {
        switch self {
        case .strict: 0.3
        case .standard: 0.5
        case .light: 0.8
        }
    }
}
