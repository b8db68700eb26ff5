/// The name of an entry: a relative path that every program reads in the same way.
struct EntryName {
    let path: String
    /// What two names must not have in common: file systems and Word tell no case apart.
    let key: String

    init(_ bytes: ArraySlice<UInt8>) throws {
        guard let path = String(validating: bytes, as: UTF8.self), !path.isEmpty else {
            throw ZIPFault.damaged("the name of a ZIP entry is not UTF-8")
        }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }) else {
            throw ZIPFault.hostile("the name of a ZIP entry has a control character or a backslash")
        }
        var segments = path.split(separator: "/", omittingEmptySubsequences: false)
        if segments.last?.isEmpty == true { segments.removeLast() }
        guard !segments.isEmpty, !segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw ZIPFault.hostile("the name of a ZIP entry is not a plain relative path")
        }
        guard !segments[0].hasSuffix(":") else {
            throw ZIPFault.hostile("the name of a ZIP entry is not a plain relative path")
        }
        self.path = path
        key = segments.joined(separator: "/").lowercased()
    }

    var isDirectory: Bool { path.hasSuffix("/") }
}
