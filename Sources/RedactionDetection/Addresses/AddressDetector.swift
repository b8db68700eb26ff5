package import RedactionModel

/// Postal addresses: streets with numbers, boxes, postcodes with places, and what stands between them.
package struct AddressDetector: OwnDetector {
    package let name = "address"
    package let kinds: [Kind] = [.address]
    package let examples = [
        "81 Long Street, Apt. 12, Springfield, IL 62704", "10 Downing Street, London SW1A 2AA",
        "Hauptstraße 12a, 10115 Berlin",
        "12 bis rue de la Paix, 75002 Paris", "P.O. Box 101", "Calle Mayor 5, 28013 Madrid",
        "the corner of 5th Avenue and Church Road",
    ]

    private static let context = ContextWords(
        "address", "addresses", "lives at", "living at", "resides at", "residing at", "located at", "shipping",
        "billing",
        "ship to", "deliver to", "return to", "meet me at", "arrived at", "taxi to", "office is at", "sent to",
        "domiciled",
        "wohnhaft", "adresse", "anschrift", "domicilio", "dirección", "indirizzo", "adres", "endereço")

    /// More weak pieces in a row are a table.
    private static let mostWeak = 4

    package init() {}

    package func mayFind(in text: SearchedText) -> Bool {
        text.index.all.contains(.digit) || text.keywords.contain(.streetCorner)
    }

    package func matches(in text: SearchedText) throws -> [Match] {
        let bytes = text.bytes
        let isSmall = !bytes.contains { (0x41...0x5A).contains($0) }
        let words = LineWords(bytes: bytes)
        let reader = AddressReader(words: words, isSmall: isSmall)
        let tail = AddressTail(words: words, isSmall: isSmall)
        var matches = StreetCorner.ranges(in: text).map { address($0, 0.7, "the corner of two streets", in: text) }
        var group: [AddressPiece] = []
        var offset = 0
        while let first = text.index.first(.digit, in: bytes, from: offset) {
            let number = first..<bytes.endOfDigits(from: first)
            offset = number.upperBound
            guard let piece = reader.piece(around: number) else { continue }
            if let last = group.last,
                group.suffix(AddressDetector.mostWeak).allSatisfy({ $0.strength == .weak })
                    && group.count >= AddressDetector.mostWeak
                    || !bytes.isWithinAddress(
                        last.range.upperBound..<max(last.range.upperBound, piece.range.lowerBound), isSmall)
            {
                matches += match(of: group, tail, in: text)
                group = []
            }
            group.append(piece)
            offset = max(offset, piece.range.upperBound)
            try Task.checkCancellation()
        }
        return matches + match(of: group, tail, in: text)
    }

    /// The address that pieces in a row are, if one of them is surely of one or a word before says so.
    private func match(of pieces: [AddressPiece], _ tail: AddressTail, in text: SearchedText) -> [Match] {
        let pieces = pieces.nearStrongOnes
        guard let start = pieces.map(\.range.lowerBound).min(), let end = pieces.map(\.range.upperBound).max() else {
            return []
        }
        let strong = pieces.first { $0.strength == .strong }
        guard strong != nil || pieces.count < 4 && pieces.contains(where: { $0.range.count > 8 }) else { return [] }
        let first = tail.startOfCrossing(before: start)
        let cue = AddressDetector.context.label(before: first, in: Candidate(in: text, range: start..<end))
        let house = HousePart.start(before: cue == nil ? start : first, in: tail.words)
        let whole = house..<tail.end(from: end, isBehindUnit: pieces.last?.isUnit ?? false)
        if let strong { return [address(whole, 0.85, strong.reason, in: text)] }
        return cue.map { [address(whole, 0.7, "after \"\($0)\"", in: text)] } ?? []
    }

    private func address(_ range: Range<Int>, _ confidence: Double, _ reason: String, in text: SearchedText) -> Match {
        Match(.address, at: text.indices(of: range), confidence: confidence, reason: reason)
    }
}

extension [AddressPiece] {
    /// Without the numbers of a table that an address happens to stand in: two weak pieces before, three behind.
    fileprivate var nearStrongOnes: [AddressPiece] {
        guard let first = firstIndex(where: { $0.strength == .strong }),
            let last = lastIndex(where: { $0.strength == .strong })
        else { return self }
        return Array(self[Swift.max(0, first - 2)...Swift.min(last + 3, count - 1)])
    }
}

extension [UInt8] {
    /// Whether what stands between two pieces can stand within an address: commas, line ends, and names of places.
    /// - Parameter isSmall: Whether capitals tell nothing, since there are none.
    fileprivate func isWithinAddress(_ gap: Range<Int>, _ isSmall: Bool) -> Bool {
        guard gap.count <= 60 else { return false }
        let between = self[gap]
        let isPlain = between.allSatisfy { $0.isASCIIAlphanumeric || $0 >= 0x80 || " ,\n\t>?-'.".utf8.contains($0) }
        let words = between.split { !($0.isASCIIAlphanumeric || $0 >= 0x80) }
        return isPlain && between.count { $0 == 0x0A } <= 3 && words.count <= 5
            && words.allSatisfy { word in
                !StreetWords.labels.contains(String(decoding: word, as: UTF8.self).lowercased())
                    && (isSmall || word.first.map { (0x41...0x5A).contains($0) || $0 >= 0x80 } ?? true
                        || StreetWords.particles.contains(String(decoding: word, as: UTF8.self)))
            }
    }
}
