package import RedactionModel

/// Addresses of crypto wallets: Bitcoin in Base58 and Bech32, Litecoin, Ethereum, Tron, Ripple, Monero.
package struct WalletDetector: PatternBasedDetector {
    package let name = "crypto-wallet"
    package let kinds: [Kind] = [.cryptoWallet]
    package let examples = [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
        "0x52908400098527886E0F7030069857D2E4169EE7",
    ]

    // Groups: Bech32 | Ethereum | Base58
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?x) (?<![A-Za-z0-9_/])
            (?: ( (?:bc1|tb1|ltc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{25,87} )
            |   ( 0x[0-9a-fA-F]{40} )
            |   ( [13LMTr48][1-9A-HJ-NP-Za-km-z]{24,34} | 4[0-9AB][1-9A-HJ-NP-Za-km-z]{93} )
            ) (?![A-Za-z0-9])
            """#)
    private static let shortest = 25
    private static let context = ContextWords(
        "wallet", "bitcoin", "btc", "ltc", "litecoin", "tron", "trx", "usdt", "xrp", "ripple", "monero", "xmr",
        "crypto",
        "deposit address")

    package let signs: ByteSorts? = .digit

    package init() {}

    /// Addresses are runs of letters and digits, longer than any word.
    static func nextPlace(from offset: Int, in text: SearchedText) -> ClosedRange<Int>? {
        ByteSet.alphanumeric.firstRun(in: text.bytes, from: offset, atLeast: shortest)
    }

    func verdict(on candidate: Candidate) -> Verdict? {
        if candidate.match[1] != nil { return verdict(candidate, Bech32.isValid(candidate.value) ? 1 : 0.6, "Bech32") }
        if candidate.match[2] != nil { return verdict(candidate, 0.9, "the form of Ethereum's") }
        if Base58Check.isValid(candidate.value) { return verdict(candidate, 1, "Base58 with its check bytes") }
        return WalletDetector.context.word(near: candidate.range, in: candidate).map {
            Verdict(.cryptoWallet, at: candidate.range, confidence: 0.6, reason: "near \"\($0)\"")
        }
    }

    private func verdict(_ candidate: Candidate, _ confidence: Double, _ reason: String) -> Verdict {
        Verdict(.cryptoWallet, at: candidate.range, confidence: confidence, reason: reason)
    }
}
