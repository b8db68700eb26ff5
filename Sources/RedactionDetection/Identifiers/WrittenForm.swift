/// How a number is written, as a picture of it: `#` is a digit, `@` a letter, `*` either; letters and digits stand for
/// themselves, and everything else separates.
///
/// A number also has the form with other separators in the same places, or with none.
struct WrittenForm: Sendable {
    /// The picture without its separators.
    let characters: [UInt8]
    /// How many characters stand in each group.
    let groups: [Int]
    /// What stands between the groups.
    let separators: [UInt8]

    init(_ picture: String) {
        var characters: [UInt8] = []
        var groups = [0]
        var separators: [UInt8] = []
        for byte in picture.utf8 {
            if byte.isASCIIAlphanumeric || "#@*".utf8.contains(byte) {
                characters.append(byte)
                groups[groups.count - 1] += 1
            } else {
                separators.append(byte)
                groups.append(0)
            }
        }
        self.characters = characters
        self.groups = groups
        self.separators = separators
    }

    func fits(_ number: CompactNumber) -> Bool {
        characters.count == number.characters.count
            && zip(characters, number.characters).allSatisfy { picture, character in
                switch picture {
                case UInt8(ascii: "#"): character.isASCIIDigit
                case UInt8(ascii: "@"): !character.isASCIIDigit
                case UInt8(ascii: "*"): true
                default: picture == character
                }
            }
    }
}
