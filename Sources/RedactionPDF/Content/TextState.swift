/// The text state parameters (ISO 32000-2, 9.3).
struct TextState: Sendable {
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    /// 1 for the 100 of `Tz`.
    var horizontalScaling = 1.0
    var leading = 0.0
    /// The font's name in the stream's resources; nil when it came from elsewhere.
    var fontName: String?
    /// Into `PageContent.fonts`.
    var font: Int?
    var fontSize = 0.0
    var renderMode = 0
    var rise = 0.0
}
