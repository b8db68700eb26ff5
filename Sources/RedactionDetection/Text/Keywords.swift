/// The keywords that stand in a text, of all detectors that look for some, found in one pass.
struct Keywords: Sendable {
    /// Whose a keyword is.
    enum Owner: Int, CaseIterable, Sendable {
        case secret, label, internalLocation, demographic, codename, month, streetCorner

        fileprivate var words: [String] {
            switch self {
            case .secret: SecretDetector.keywords
            case .label: LabelledValueDetector.keywords
            case .internalLocation: InternalLocationDetector.keywords
            case .demographic: DemographicDetector.keywords
            case .codename: CodenameDetector.keywords
            case .month: MonthNames.keywords
            case .streetCorner: StreetCorner.keywords
            }
        }
    }

    /// A keyword in a text.
    struct Hit: Sendable {
        /// Its place in its owner's list.
        let keyword: Int
        /// UTF-8 offsets.
        let range: Range<Int>
    }

    private struct End {
        /// The keyword's place in the list of all.
        let index: Int32
        let offset: Int
    }

    /// Sorted by offset; of keywords that end at one place the longest comes first.
    private let ends: [End]
    private let owners: Owners

    /// Owners, one bit each.
    private struct Owners: OptionSet {
        let rawValue: UInt8

        init(rawValue: UInt8) { self.rawValue = rawValue }
        init(_ owner: Owner) { rawValue = 1 << owner.rawValue }
    }

    private static let words = Owner.allCases.flatMap(\.words)
    private static let owners = Owner.allCases.flatMap { owner in owner.words.map { _ in Owners(owner) } }
    private static let lengths = words.map(\.utf8.count)
    private static let automaton = KeywordAutomaton(words)
    /// For each owner, where its keywords stand in the list of all.
    private static let indices: [Range<Int32>] = Owner.allCases.reduce(into: []) { indices, owner in
        let first = indices.last?.upperBound ?? 0
        indices.append(first..<first + Int32(owner.words.count))
    }

    init(in bytes: [UInt8]) {
        var ends: [End] = []
        var owners: Owners = []
        let all = Keywords.owners
        Keywords.automaton.forEachMatch(in: bytes) { index, offset in
            ends.append(End(index: Int32(index), offset: offset))
            owners.formUnion(all[index])
        }
        self.ends = ends
        self.owners = owners
    }

    func contain(_ owner: Owner) -> Bool { owners.contains(Owners(owner)) }

    /// The keywords of one owner that begin from `offset` on, in the order of their ends.
    func hits(of owner: Owner, from offset: Int = 0) -> some Sequence<Hit> {
        let indices = Keywords.indices[owner.rawValue]
        let first = offset == 0 ? 0 : ends.firstIndexOfSorted { $0.offset > offset }
        return ends[first...].lazy.filter { indices.contains($0.index) }.map { end in
            let start = end.offset - Keywords.lengths[Int(end.index)]
            return Hit(keyword: Int(end.index - indices.lowerBound), range: start..<end.offset)
        }.filter { $0.range.lowerBound >= offset }
    }
}
