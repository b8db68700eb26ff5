/// Takes in the characters of one token, front to back.
struct TokenBuilder {
    private let start: Int
    private let followsBlank: Bool
    private var word: UInt32 = 0x811C_9DC5
    private var prefix: UInt64 = 0
    private var suffix: UInt64 = 0
    private var letters = 0
    private var upper = 0
    private var lower = 0
    private var digits = 0
    private var beginsUpper = false

    init(at start: Int, followsBlank: Bool) {
        self.start = start
        self.followsBlank = followsBlank
    }

    var isNumber: Bool { digits > 0 && letters == 0 }

    @inline(__always) mutating func add(_ letter: Letter) {
        if letters == 0, digits == 0 { beginsUpper = letter.isUpper }
        if letter.isUpper { upper += 1 } else if letter.isLower { lower += 1 }
        add(base: letter.base)
    }

    @inline(__always) mutating func addDigit() {
        digits += 1
        word = (word ^ 0x30) &* 0x0100_0193
    }

    /// An apostrophe or underscore amid letters.
    mutating func addJoint(_ byte: UInt8) { word = (word ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always) private mutating func add(base: UInt16) {
        guard base != 0 else { return }
        word = (word ^ UInt32(base)) &* 0x0100_0193
        suffix = suffix << 16 | UInt64(base)
        if letters < 4 { prefix = prefix << 16 | UInt64(base) }
        letters += 1
    }

    func token(to end: Int) -> Token {
        Token(
            range: start..<end, word: word, prefix: prefix, suffix: suffix, letterCount: letters,
            shape: end - start > Tokenizer.longestToken ? .overlong : shape, followsBlank: followsBlank)
    }

    private var shape: Token.Shape {
        if digits > 0 { return letters > 0 ? .alphanumeric : .number }
        if upper + lower == 0 { return .uncased }
        if upper == 0 { return .lower }
        if lower == 0 { return letters == 1 ? .initial : .upper }
        if !beginsUpper { return .lowerMixed }
        return upper == 1 ? .capitalized : .mixed
    }
}
