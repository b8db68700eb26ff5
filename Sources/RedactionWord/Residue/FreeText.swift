internal import RedactionXML

/// Tells attributes that can be free text from those that say only how something looks.
///
/// A removed word such as "center" or "Normal" stands in every document as a value of the schema; finding it there
/// would be a false alarm.
enum FreeText {
    /// Attributes of any element, by local name, whose value is free text even when it is a word of the schema.
    private static let attributes: Set<String> = [
        "descr", "title", "alt", "tooltip", "string", "displayText", "value", "lastValue", "userId",
        "Target", "href", "src", "docLocation", "original", "fullDate",
    ]

    /// Elements whose `val` is free text.
    private static let elements: Set<String> = [
        "alias", "tblCaption", "tblDescription", "listEntry", "helpText", "statusText", "description",
        "category", "docVar",
    ]

    /// A value with which the copy's own relationships are made.
    private static let neutral: Set<String> = ["External"]

    static func isStructure(_ value: String, element: String, attribute: XMLName) -> Bool {
        if attribute.prefix == "xmlns" || attribute.written == "xmlns" { return isNamespace(value) }
        // Relationship parts and content types are made of names that a package has to use.
        if element == "Relationship", attribute.local == "Type" { return isNamespace(value) }
        if element == "Override" || element == "Default" { return true }
        if attribute.local == "author" || attribute.local == "initials", Authors.isNeutral(value) { return true }
        if attribute.local == "TargetMode" { return neutral.contains(value) }
        if attribute.local == "val", elements.contains(element) { return false }
        if attributes.contains(attribute.local) { return false }
        if element == "tag" || (attribute.local == "name" && element == "bookmarkStart") {
            return SchemaWords.isGenerated(value)
        }
        return SchemaWords.isPlain(value) || (fontNames.contains(attribute.local) && SchemaWords.isPlainFont(value))
            || (fontElements.contains(element) && SchemaWords.isPlainFont(value))
    }

    /// Whether the value names a part of the package: it is made of words that a package has to use.
    static func isPartName(_ value: String, element: String, attribute: XMLName) -> Bool {
        (element == "Override" && attribute.local == "PartName")
            || (element == "Relationship" && attribute.local == "Target" && !value.contains(":")
                && !value.hasPrefix("#"))
    }

    private static let fontNames: Set<String> = ["ascii", "hAnsi", "eastAsia", "cs", "typeface", "font"]
    private static let fontElements: Set<String> = ["font", "altName", "mathFont"]

    /// Whether a URI is one of the formats' own.
    private static func isNamespace(_ value: String) -> Bool {
        XMLVocabulary.word.prefixes[value] != nil || hosts.contains { value.hasPrefix($0) }
    }

    private static let hosts = [
        "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://purl.oclc.org/ooxml/",
        "http://purl.org/dc/", "http://www.w3.org/", "urn:schemas-microsoft-com:",
    ]
}
