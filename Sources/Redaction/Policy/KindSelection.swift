public import RedactionModel

/// Which kinds of findings a policy removes.
public enum KindSelection: Sendable, Hashable {
    case all
    /// These and no others.
    case only(Set<Kind>)
    /// All but these.
    case except(Set<Kind>)

    public func contains(_ kind: Kind) -> Bool {
        switch self {
        case .all: true
        case .only(let kinds): kinds.contains(kind)
        case .except(let kinds): !kinds.contains(kind)
        }
    }
}
