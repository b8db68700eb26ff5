/// What a name names.
package enum NameKind: Int, Sendable, CaseIterable {
    case person, organization, location
}

/// What a token is: the states of the chain.
package enum NameLabel: Int, Sendable, CaseIterable {
    case outside
    case beginPerson, insidePerson
    case beginOrganization, insideOrganization
    case beginLocation, insideLocation
    /// In a name of another sort: a nationality, a product, a work, an event.
    case otherName

    package static func begin(_ kind: NameKind) -> NameLabel { NameLabel.allCases[1 + 2 * kind.rawValue] }
    package static func inside(_ kind: NameKind) -> NameLabel { NameLabel.allCases[2 + 2 * kind.rawValue] }

    /// The kind whose name goes on here, if one does.
    var continuedKind: NameKind? {
        switch self {
        case .insidePerson: .person
        case .insideOrganization: .organization
        case .insideLocation: .location
        default: nil
        }
    }

    /// Whether this label may stand behind `other`; nil is the start of a segment.
    package func mayFollow(_ other: NameLabel?) -> Bool {
        guard let kind = continuedKind else { return true }
        return other == .begin(kind) || other == .inside(kind)
    }
}

/// One number for each label.
package typealias LabelVector = SIMD8<Float>
