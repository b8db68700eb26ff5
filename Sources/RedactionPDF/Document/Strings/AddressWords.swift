/// The words of an address, joined in it by marks that stand for spaces.
enum AddressWords {
    private static let marks: Set<Character> = ["+", "_", ".", "-"]

    /// The path and all behind it with its words apart, or the local part of a mail address; nil if nothing joins them.
    /// Numbers stay joined: apart they would look like dates and telephone numbers.
    static func words(of address: String) -> String? {
        let local = Array(local(of: address))
        var words = local
        for index in local.indices.dropFirst().dropLast()
        where marks.contains(local[index]) && local[index - 1].isLetter && local[index + 1].isLetter {
            words[index] = " "
        }
        return words == local ? nil : String(words)
    }

    /// A host names no one with its labels apart.
    private static func local(of address: String) -> Substring {
        if let scheme = address.firstRange(of: "://") {
            let rest = address[scheme.upperBound...]
            return rest.drop { $0 != "/" && $0 != "?" && $0 != "#" }
        }
        let rest = address.drop { $0 != ":" }.dropFirst()
        return rest.firstIndex(of: "@").map { rest[..<$0] } ?? rest
    }
}
