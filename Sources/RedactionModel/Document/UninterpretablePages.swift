/// What becomes of a page whose content cannot be interpreted with certainty.
public enum UninterpretablePages: String, Sendable, Hashable, CaseIterable {
    /// The file fails, with the page and the reason.
    case refuse
    /// The page becomes a picture with what was found burned in, and the report names it. What no reader could read
    /// stays visible in the picture.
    case picture
}
