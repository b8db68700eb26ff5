internal import RedactionModel

/// Compares the groups of one chain with the forms of the identifiers.
struct IdentifierScan {
    /// The form with the most groups has fewer.
    private static let mostGroups = 8
    /// The longest form has fewer.
    private static let mostCharacters = 24

    let chain: NumberChain
    let bytes: [UInt8]
    let text: SearchedText
    let index: IdentifierIndex

    /// Some groups of the chain, read as one number.
    private struct Window {
        /// Places in the chain.
        let groups: ClosedRange<Int>
        let range: Range<Int>
        /// The sizes of the groups, as the index knows them.
        let key: UInt64
    }

    private struct Verdict {
        let identifier: Identifier
        let confidence: Double
        let hasWord: Bool
        let reason: String
    }

    /// The numbers found, front to back; where several would begin, the longest.
    func matches() -> [Match] {
        guard chain.groups.reduce(0, { $0 + $1.count }) >= index.fewestCharacters else { return [] }
        var matches: [Match] = []
        var first = 0
        while first < chain.groups.count {
            guard let (window, verdict) = longest(from: first) else {
                first += 1
                continue
            }
            matches.append(
                Match(
                    verdict.identifier.kind, at: text.indices(of: window.range), confidence: verdict.confidence,
                    reason: verdict.reason))
            first = window.groups.upperBound + 1
        }
        return matches
    }

    private func longest(from first: Int) -> (Window, Verdict)? {
        for window in windows(from: first).reversed() where standsAlone(window) {
            if let verdict = verdict(on: window, index.entries(window.key)) { return (window, verdict) }
        }
        guard let window = oddlyGrouped(from: first) else { return nil }
        let key = IdentifierIndex.key([bytes[window.range].count(where: \.isASCIIAlphanumeric)])
        return verdict(on: window, index.entries(key), isOdd: true).map { (window, $0) }
    }

    private func windows(from first: Int) -> [Window] {
        var windows: [Window] = []
        var key: UInt64 = 0
        var characters = 0
        for last in first..<min(first + IdentifierScan.mostGroups, chain.groups.count) {
            characters += chain.groups[last].count
            guard characters <= IdentifierScan.mostCharacters else { break }
            key = IdentifierIndex.key(key, adding: chain.groups[last].count)
            let range = chain.groups[first].lowerBound..<chain.groups[last].upperBound
            windows.append(Window(groups: first...last, range: range, key: key))
        }
        return windows
    }

    /// All groups from here to the chain's last, in whatever sizes: a word can still tell what they are.
    private func oddlyGrouped(from first: Int) -> Window? {
        let isFirst = first == 0 || !bytes[chain.groups[first - 1]].contains(where: \.isASCIIDigit)
        guard isFirst, (2...IdentifierScan.mostGroups).contains(chain.groups.count - first) else { return nil }
        let all = windows(from: first)
        return all.last { window in
            bytes[chain.groups[window.groups.upperBound]].contains(where: \.isASCIIDigit) && standsAlone(window)
        }
    }

    // MARK: What stands around

    /// Whether the number is no part of a longer one, of an amount, a decimal, a word or a file's name.
    private func standsAlone(_ window: Window) -> Bool {
        let isFirst = window.groups.lowerBound == 0
        let isLast = window.groups.upperBound == chain.groups.count - 1
        return (isFirst ? isFreeBefore(window.range.lowerBound) : isGap(before: window.range.lowerBound))
            && (isLast ? isFreeAfter(window.range.upperBound) : bytes[window.range.upperBound] == UInt8(ascii: " "))
    }

    /// Whether a blank, or a word with any separator, stands before a group within the chain: `12 536-90-4399`,
    /// `No.-123456789`.
    private func isGap(before offset: Int) -> Bool {
        bytes[offset - 1] == UInt8(ascii: " ") || !bytes[offset - 2].isASCIIDigit
    }

    private func isFreeBefore(_ offset: Int) -> Bool {
        guard offset > 0 else { return true }
        switch bytes[offset - 1] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            return offset < 2 || !bytes[offset - 2].isASCIIDigit
        case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "\\"):
            return false
        case 0x80...: return !(candidate(at: offset..<offset).scalar(before: offset)?.isPartOfNumbers ?? false)
        case let byte: return !byte.isASCIIAlphanumeric
        }
    }

    private func isFreeAfter(_ offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch bytes[offset] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            return !next.isASCIIDigit
        case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "@"): return false
        case 0x80...: return !(candidate(at: offset..<offset).scalar(at: offset)?.isPartOfNumbers ?? false)
        case let byte: return !byte.isASCIIAlphanumeric
        }
    }

    private func candidate(at range: Range<Int>) -> Candidate { Candidate(in: text, range: range) }

    // MARK: What it is

    private func verdict(on window: Window, _ entries: [IdentifierIndex.Entry], isOdd: Bool = false) -> Verdict? {
        guard !entries.isEmpty else { return nil }
        let number = CompactNumber(bytes[window.range])
        guard number.characters.count(where: \.isASCIIDigit) > 1, isSpelledAsNumber(window, hasWord: true),
            !isSequence(window)
        else { return nil }
        var words: [Int: String]?
        var best: Verdict?
        for entry in entries where entry.form.fits(number) {
            let identifier = index.identifiers[entry.identifier]
            let soundness = identifier.check.soundness(number)
            let near = words ?? index.words(near: window.range, in: candidate(at: window.range))
            words = near
            let word = near[entry.identifier]
            let hasSeparators = hasSeparators(window, of: entry.form)
            let stands = identifier.confidence(soundness, hasSeparators: hasSeparators, hasWord: word != nil)
            guard let confidence = stands, confidence > best?.confidence ?? 0 || word != nil && best?.hasWord == false
            else { continue }
            guard word != nil || !isOdd, soundness == .proved || isSpelledAsNumber(window, hasWord: word != nil)
            else { continue }
            best = Verdict(
                identifier: identifier, confidence: confidence, hasWord: word != nil,
                reason: IdentifierScan.reason(identifier, soundness, word))
        }
        return best
    }

    /// Whether the number is written with the form's own separators, of which there must be one. Blanks alone stand
    /// between the numbers of a row as well.
    private func hasSeparators(_ window: Window, of form: WrittenForm) -> Bool {
        !form.separators.isEmpty && bytes[window.range].filter { !$0.isASCIIAlphanumeric } == form.separators
            && (form.separators.contains { $0 != UInt8(ascii: " ") } || !isInRow(window))
    }

    /// Whether other groups of digits stand beside the number.
    private func isInRow(_ window: Window) -> Bool {
        [window.groups.lowerBound - 1, window.groups.upperBound + 1].contains { place in
            chain.groups.indices.contains(place) && bytes[chain.groups[place]].allSatisfy(\.isASCIIDigit)
        }
    }

    private func isSequence(_ window: Window) -> Bool {
        window.groups.count > 2
            && NumberSequence.isCounted(chain.groups[window.groups].map { CompactNumber(bytes[$0]).digits })
    }

    /// Whether its letters are in capitals: `in 1987` is no number plate. A word lets small letters beside digits pass,
    /// and those of a number in many groups.
    private func isSpelledAsNumber(_ window: Window, hasWord: Bool) -> Bool {
        let isSmall = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        guard hasWord else { return !bytes[window.range].contains(where: isSmall) }
        return window.groups.count > 3
            || chain.groups[window.groups].allSatisfy { group in
                bytes[group].contains(where: \.isASCIIDigit) || !bytes[group].contains(where: isSmall)
            }
    }

    private static func reason(_ identifier: Identifier, _ soundness: Soundness, _ word: String?) -> String {
        let check =
            switch soundness {
            case .proved: ", with its check digits"
            case .wrong: ", unlike those that are given out"
            case .possible: ""
            }
        return identifier.name + (word.map { ", near \"\($0)\"" } ?? "") + check
    }
}

extension Unicode.Scalar {
    /// Letters and digits go on in a number, and signs of currencies make an amount of it.
    fileprivate var isPartOfNumbers: Bool { isWord || properties.generalCategory == .currencySymbol }
}
