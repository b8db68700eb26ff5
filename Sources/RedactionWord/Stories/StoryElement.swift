/// What an element means to whoever reads a story; most elements mean nothing to it.
enum StoryElement: Sendable {
    case paragraph, row, cell, table, textBox
    case run, text, instruction, fieldCharacter
    case change, alternative
    /// Properties of a run.
    case hidden, style, color, alignment
    /// A phonetic guide.
    case guide
    /// An argument of a fraction, a power and the like: they stand apart from each other on the page.
    case argument
    /// Stands for a character.
    case character

    /// - Parameter name: the element's qualified name.
    init?(_ name: String) {
        guard let element = StoryElement.byName[name] else { return nil }
        self = element
    }

    private static let byName: [String: StoryElement] = [
        "w:p": .paragraph, "a:p": .paragraph, "w:tr": .row, "a:tr": .row, "w:tc": .cell, "a:tc": .cell,
        "w:tbl": .table, "w:txbxContent": .textBox, "w:r": .run,
        "w:t": .text, "w:delText": .text, "a:t": .text, "m:t": .text,
        "w:instrText": .instruction, "w:delInstrText": .instruction, "w:fldChar": .fieldCharacter,
        "w:ins": .change, "w:del": .change, "w:moveFrom": .change, "w:moveTo": .change,
        "w14:conflictIns": .change, "w14:conflictDel": .change, "mc:Choice": .alternative, "mc:Fallback": .alternative,
        "w:vanish": .hidden, "w:specVanish": .hidden, "w:rStyle": .style, "w:color": .color, "w:vertAlign": .alignment,
        "w:rt": .guide,
        "m:num": .argument, "m:den": .argument, "m:e": .argument, "m:sub": .argument, "m:sup": .argument,
        "m:deg": .argument, "m:lim": .argument, "m:fName": .argument,
        "w:tab": .character, "w:ptab": .character, "w:br": .character, "w:cr": .character, "a:br": .character,
        "w:noBreakHyphen": .character, "w:softHyphen": .character, "w:sym": .character,
    ]
}
