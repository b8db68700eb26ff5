internal import RedactionModel

/// Puts stand-ins into a parsed file. Every byte outside of them stays as it is.
struct TextRewriter {
    private struct Edit {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    let file: [UInt8]
    let parsed: ParsedText

    /// The file's text after `substitutions`, in UTF-8.
    func rewritten(making substitutions: [Substitution]) throws -> [UInt8] {
        var edits: [Edit] = []
        var keys: [(region: TextRegion.ID, object: Int, edits: Range<Int>)] = []
        for (region, substitutions) in Dictionary(grouping: substitutions, by: \.region).sorted(by: { $0.key < $1.key })
        {
            guard parsed.spans.indices.contains(region) else { throw TextRewriter.noSuchPlace }
            let first = edits.count
            edits += try regionEdits(substitutions, span: parsed.spans[region])
            if case .jsonKey(let object) = parsed.spans[region].spelling {
                keys.append((region, object, first..<edits.count))
            }
        }
        if !keys.isEmpty { edits = makingUnique(keys, edits) }
        return try applied(edits)
    }

    private func regionEdits(_ substitutions: [Substitution], span: SourceSpan) throws -> [Edit] {
        if span.spelling == .jsonNumber { return [numberEdit(substitutions, span: span)] }
        let sources = span.sources(of: substitutions.map(\.range), in: file)
        guard sources.count == substitutions.count else { throw TextRewriter.noSuchPlace }
        return zip(substitutions, sources).map { substitution, source in
            Edit(range: source, bytes: spelled(substitution.text, span.spelling))
        }
    }

    /// The number as a string, since a stand-in is no number.
    private func numberEdit(_ substitutions: [Substitution], span: SourceSpan) -> Edit {
        var bytes = Array(file[span.range])
        for substitution in substitutions.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            let range = substitution.range.clamped(to: bytes.indices)
            bytes.replaceSubrange(range, with: spelled(substitution.text, .jsonString))
        }
        return Edit(range: span.range, bytes: [Ascii.quote] + bytes + [Ascii.quote])
    }

    private func spelled(_ text: String, _ spelling: SourceSpan.Spelling) -> [UInt8] {
        switch spelling {
        case .verbatim: Array(text.utf8)
        case .doubledQuotes: text.utf8.flatMap { $0 == Ascii.quote ? [$0, $0] : [$0] }
        case .jsonString, .jsonKey, .jsonNumber:
            text.utf8.flatMap { $0 == Ascii.quote || $0 == Ascii.backslash ? [Ascii.backslash, $0] : [$0] }
        }
    }

    private func applied(_ edits: [Edit]) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(file.count)
        var position = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= position, edit.range.upperBound <= file.count else {
                throw TextRewriter.noSuchPlace
            }
            result += file[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        return result + file[position...]
    }

    private static var noSuchPlace: RedactionError {
        RedactionError(
            .uninterpretable, reason: "a finding lies outside of the text or across another",
            advice: "report this as a fault of a detector")
    }
}

// MARK: Keys

extension TextRewriter {
    /// Numbers the rewritten keys that another key of their object already bears, since a parser keeps only one of
    /// them.
    private func makingUnique(
        _ keys: [(region: TextRegion.ID, object: Int, edits: Range<Int>)], _ edits: [Edit]
    ) -> [Edit] {
        let touched = Set(keys.map(\.region))
        var taken = keysLeftAlone(inObjects: Set(keys.map(\.object)), except: touched)
        var result = edits
        for key in keys {
            let name = rewrittenKey(parsed.spans[key.region], edits[key.edits])
            var unique = name
            var number = 2
            while !taken[key.object, default: []].insert(unique).inserted {
                unique = "\(name)-\(number)"
                number += 1
            }
            guard unique != name, let last = key.edits.last else { continue }
            // The number goes to the end of the key, wherever in the key the stand-in is.
            let end = parsed.spans[key.region].range.upperBound
            result[last] = Edit(
                range: edits[last].range.lowerBound..<end,
                bytes: edits[last].bytes + file[edits[last].range.upperBound..<end] + "-\(number - 1)".utf8)
        }
        return result
    }

    private func keysLeftAlone(inObjects objects: Set<Int>, except touched: Set<TextRegion.ID>) -> [Int: Set<String>] {
        var keys: [Int: Set<String>] = [:]
        for (region, span) in parsed.spans.enumerated() {
            guard case .jsonKey(let object) = span.spelling, objects.contains(object), !touched.contains(region) else {
                continue
            }
            keys[object, default: []].insert(parsed.regions[region].text)
        }
        return keys
    }

    private func rewrittenKey(_ span: SourceSpan, _ edits: ArraySlice<Edit>) -> String {
        var bytes: [UInt8] = []
        var position = span.range.lowerBound
        for edit in edits {
            bytes += file[position..<max(position, edit.range.lowerBound)] + edit.bytes
            position = edit.range.upperBound
        }
        bytes += file[position..<max(position, span.range.upperBound)]
        return SourceSpan(range: bytes.indices, spelling: .jsonString).text(in: bytes)
    }
}
