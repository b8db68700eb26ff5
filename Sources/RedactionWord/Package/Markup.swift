internal import RedactionModel
internal import RedactionXML
internal import RedactionZIP
import Synchronization

/// A part's markup, with what was found out about it while nothing in it has to change: a part that files share is read,
/// searched and written once for all of them.
final class Markup: Sendable {
    let tree: XMLTree
    /// The bytes that it was read from.
    let source: [UInt8]

    /// Those of parts that files often share. Their trees take ten to twenty times as much as their bytes.
    static let shared = SharedReadings<Markup>(mostBytes: 4 << 20)

    private struct ReadingKey: Hashable {
        let name: String
        let hiddenStyles: Set<String>
    }

    private struct Memory {
        var readings: [ReadingKey: PartReading] = [:]
        var hiddenStyles: Set<String>?
        var unedited: ZIPWriter.Packed?
        /// The last search that found nothing in it.
        var clean: ResidueSearch?
    }

    private let memory = Mutex(Memory())

    /// - Throws: `RedactionError` for what is no sound markup within `limits`.
    init(reading bytes: [UInt8], limits: Limits) throws {
        tree = try XMLTree(reading: bytes, vocabulary: .word, limits: limits)
        source = bytes
    }

    /// The part's texts, if it lies under `name` and has no relationships.
    func reading(named name: String, hiddenStyles: Set<String>, _ read: () -> PartReading) -> PartReading {
        let key = ReadingKey(name: name, hiddenStyles: hiddenStyles)
        if let known = memory.withLock({ $0.readings[key] }) { return known }
        let reading = read()
        memory.withLock { $0.readings[key] = reading }
        return reading
    }

    /// The styles in it that hide their text.
    func hiddenStyles(_ find: (XMLTree) -> Set<String>) -> Set<String> {
        if let known = memory.withLock({ $0.hiddenStyles }) { return known }
        let styles = find(tree)
        memory.withLock { $0.hiddenStyles = styles }
        return styles
    }

    /// The part as a copy has it, if nothing was found in it and it has no relationships.
    func unedited(_ pack: () throws -> ZIPWriter.Packed) rethrows -> ZIPWriter.Packed {
        if let known = memory.withLock({ $0.unedited }) { return known }
        let packed = try pack()
        memory.withLock { $0.unedited = packed }
        return packed
    }

    /// The first residue in it, by `find`, which is not asked again for a search that found nothing.
    func residue(of search: ResidueSearch, _ find: () -> Residue?) -> Residue? {
        if memory.withLock({ $0.clean?.isSame(as: search) == true }) { return nil }
        let residue = find()
        if residue == nil { memory.withLock { $0.clean = search } }
        return residue
    }
}
