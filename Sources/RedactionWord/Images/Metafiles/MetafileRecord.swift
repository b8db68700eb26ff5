/// What becomes of a record of a metafile.
enum MetafileRecord {
    /// Paints something.
    case painting
    /// Sets how things are painted.
    case setting
    /// Makes a font: kept, so that what is made after it keeps its number, without the names in it.
    case font
    /// Paints text.
    case text
    /// Paints nothing: comments, escapes, colour profiles.
    case silent
}
