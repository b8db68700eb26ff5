package import RedactionModel

/// Amounts of money, with a currency's sign, code or name.
///
/// A currency at a line's end is the heading of a column, and the number below it need not be an amount.
package struct MoneyDetector: PatternBasedDetector, LineBoundDetector {
    package let name = "money"
    package let kinds: [Kind] = [.money]
    package let examples = ["$1,250.00", "EUR 18.500,–", "2.4 million dollars", "US$ 95k", "1'200 CHF"]

    static let anchors: Anchors? = Anchors(.digit, reach: 8)
    static let pattern = CompiledPattern(
        builtIn: #"""
            (?xi)
            (?: (?<![\p{L}\p{N}_])
                (?: (?:us|ca|au|nz|hk|sg|b|bs|c|a|r)?[$] | [€£¥₹₽₩₺₪฿₫₴₦] | (?-i:\#(codes)) (?=[ ]?[\d]|[ ]?[-]\d) )
                [ ]? -? \#(number) (?: [ ]? \#(scale) )? (?: ,- | -(?![\p{L}\p{N}]) )?
            |   (?<![\p{L}\p{N}_.,/:-]) \#(number) [ ]? (?: \#(scale) [ ]? )?
                (?: (?:us)?[$](?!\d) | [€£₹₽₩₺₪฿₫₴₦] | (?-i:\#(codes)) (?![\p{L}\p{N}_]) | \#(names) (?![\p{L}\p{N}_]) )
            )
            """#)

    private static let number =
        #"(?:\d{1,3}(?:[ .,'’]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,4})?(?![\d]))"#
    private static let scale = #"(?:(?:thousand|million|billion|trillion|mio|mrd|tsd|mn|mln|bn|m|k|b)\b\.?)"#
    private static let codes =
        "(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|ILS|AED|SAR|QAR|KWD"
        + "|ZAR|NGN|KES|EGP|MAD|BRL|MXN|ARS|CLP|COP|PEN|SGD|HKD|TWD|KRW|THB|MYR|IDR|PHP|VND|BSD|BBD|KYD|XCD|BTC|ETH)"
    private static let names =
        #"(?:(?:us|canadian|australian|bahamian)[ ])?(?:dollars?|euros?|pounds?[ ]sterling|(?:swiss[ ])?francs?|yen|yuan"#
        + #"|rupees?|rubles?|roubles?|franken|pesos?|kron(?:a|or|er)|zloty|shekels?|dirhams?)"#

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        Verdict(.money, at: candidate.range, confidence: 0.9, reason: "a number with a currency")
    }
}
