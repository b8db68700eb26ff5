import Synchronization

/// What the embedded program and the character collection of a composite font say of its CIDs (ISO 32000-2, 9.7.4).
final class CompositeWitness: Sendable {
    /// How CIDs lead to the glyphs of a program that is not CID-keyed.
    enum GlyphMap: Sendable {
        case identity
        /// The bytes of a `CIDToGIDMap`: two for each CID.
        case table([UInt8])
    }

    private let program: FontProgram?
    private let map: GlyphMap
    private let collection: [String?]
    private let known = Mutex<[UInt32: GlyphReadings?]>([:])

    /// - Parameter collection: for each CID its text; empty where the CIDs are of no known collection.
    /// - Returns: nil where there is nothing to be told.
    init?(program: FontProgram?, map: GlyphMap, collection: [String?]) {
        let tells = program.map { !$0.names.isEmpty || !$0.characters.isEmpty } ?? false
        guard tells || !collection.isEmpty else { return nil }
        self.program = tells ? program : nil
        self.map = map
        self.collection = collection
    }

    /// What is said of a CID that a reader takes for `text`; nil if nothing else is.
    func readings(ofCID cid: UInt32, for text: String?) -> GlyphReadings? {
        let own = program.flatMap { program in
            glyph(ofCID: cid, in: program).map { program.readings(of: $0, for: text) }
        }
        let name = collection.indices.contains(Int(cid)) ? collection[Int(cid)] : nil
        return GlyphReadings(text: text, name: name, own: own)
    }

    /// The same for a CID that no `ToUnicode` map names, remembered for the next time.
    func readings(ofCID cid: UInt32) -> GlyphReadings? {
        known.withLock { known in
            if let readings = known[cid] { return readings }
            let readings = readings(ofCID: cid, for: nil)
            known[cid] = .some(readings)
            return readings
        }
    }

    private func glyph(ofCID cid: UInt32, in program: FontProgram) -> UInt32? {
        switch map {
        case .table(let bytes):
            let place = Int(cid) * 2
            guard place + 1 < bytes.count else { return nil }
            return UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1])
        case .identity: return program.cids.map { $0[cid] } ?? cid
        }
    }
}
