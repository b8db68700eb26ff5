/// What names of files tell.
package enum FileName {
    /// Endings that say what a file is and nothing of anybody.
    private static let endings: Set<String> = ["pdf", "docx", "docm", "txt", "md", "csv", "json", "jsonl"]

    /// The ending with its dot; nothing if it is not a known one.
    package static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        let ending = name[name.index(after: dot)...].lowercased()
        return endings.contains(ending) ? "." + ending : ""
    }

    /// The name with the marks that join words in names of files as spaces, byte for byte.
    package static func words(of name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { "_.-+".unicodeScalars.contains($0) ? " " : $0 }))
    }
}
