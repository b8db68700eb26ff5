/// One operator of a content stream with its operands (ISO 32000-2, 7.8.2).
struct Operation: Sendable {
    let keyword: Keyword
    /// For an inline image: its dictionary, and its data as a string.
    let operands: [PDFObject]
    /// The bytes of the operands and the operator in the stream.
    let range: Range<Int>
    /// Whether those bytes hold something that no reader shows: a comment, or operands that nothing takes.
    let hasSpareBytes: Bool

    func number(_ index: Int) -> Double {
        index < operands.count ? operands[index].number ?? 0 : 0
    }

    /// The six numbers of `cm` and `Tm`.
    var matrix: Matrix { Matrix(number(0), number(1), number(2), number(3), number(4), number(5)) }
}

// The operators keep the names that the standard and everybody who reads content streams gives them.
// swift-format-ignore: AlwaysUseLowerCamelCase
extension Keyword {
    static let q = Keyword("q"), Q = Keyword("Q"), cm = Keyword("cm"), gs = Keyword("gs"), Do = Keyword("Do")
    static let BT = Keyword("BT"), ET = Keyword("ET")
    static let Tc = Keyword("Tc"), Tw = Keyword("Tw"), Tz = Keyword("Tz"), TL = Keyword("TL"), Tf = Keyword("Tf")
    static let Tr = Keyword("Tr"), Ts = Keyword("Ts")
    static let Td = Keyword("Td"), TD = Keyword("TD"), Tm = Keyword("Tm"), nextLine = Keyword("T*")
    static let Tj = Keyword("Tj"), TJ = Keyword("TJ"), quote = Keyword("'"), doubleQuote = Keyword("\"")
    static let BMC = Keyword("BMC"), BDC = Keyword("BDC"), EMC = Keyword("EMC"), MP = Keyword("MP"), DP = Keyword("DP")
    static let rectangle = Keyword("re"), clipPath = Keyword("W"), endPath = Keyword("n")
    static let BI = Keyword("BI"), ID = Keyword("ID"), EI = Keyword("EI"), BX = Keyword("BX"), EX = Keyword("EX")

    /// How many operands each operator takes (ISO 32000-2, Annex A); nil for colours, which take as many as their
    /// space has components.
    static let operandCounts: [Keyword: Int?] = {
        var counts: [Keyword: Int?] = [:]
        for name in [
            "b", "B", "b*", "B*", "BT", "BX", "EMC", "ET", "EX", "f", "F", "f*", "h", "n", "q", "Q", "s", "S", "T*",
            "W", "W*",
        ] {
            counts[Keyword(name: name)] = 0
        }
        for name in [
            "BMC", "CS", "cs", "Do", "G", "g", "gs", "i", "j", "J", "M", "MP", "ri", "sh", "Tc", "TL", "Tr", "Ts", "Tw",
            "Tz", "Tj", "TJ", "'", "w",
        ] {
            counts[Keyword(name: name)] = 1
        }
        for name in ["BDC", "DP", "d", "d0", "l", "m", "Td", "TD", "Tf", "BI"] { counts[Keyword(name: name)] = 2 }
        for name in ["\"", "RG", "rg"] { counts[Keyword(name: name)] = 3 }
        for name in ["K", "k", "re", "v", "y"] { counts[Keyword(name: name)] = 4 }
        for name in ["c", "cm", "d1", "Tm"] { counts[Keyword(name: name)] = 6 }
        for name in ["SC", "sc", "SCN", "scn"] { counts[Keyword(name: name)] = .some(nil) }
        return counts
    }()

    private init(name: String) {
        self.init(packed: name.utf8.reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// The operator as it is written.
    var bytes: [UInt8] {
        (0..<8).reversed().map { UInt8(truncatingIfNeeded: packed >> (UInt64($0) * 8)) }.filter { $0 != 0 }
    }
}
