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
                (?: (?:us|ca|au|nz|hk|sg|b|bs|c|a|r)?[$] | [€£¥₹₽₩₺₪฿₫₴₦] | (?-i:\#(codes)|KSh|Rs[.]?) (?=[ ]?[\d]|[ ]?[-]\d) )
                [ ]? -? \#(number) (?: [ ]? \#(scale) )? (?: ,- | -(?![\p{L}\p{N}]) )?
            |   (?<![\p{L}\p{N}_.,/:-]) \#(number) [ ]? (?: \#(scale) [ ]? )?
                (?: (?:us)?[$](?!\d) | [€£₹₽₩₺₪฿₫₴₦] | (?-i:\#(codes)|zł|Kč|Ft|kr[.]?) (?![\p{L}\p{N}_]) | \#(names) (?![\p{L}\p{N}_]) )
            )
            (?: [ ] [(] (?-i:\#(codes)) [)] )?
            (?: [ ] (?: pcm | pw | p[.]?a[.]? | per[ ](?:annum|year|month|week|day|hour) ) (?![\p{L}\p{N}_]) )?
            """#)

    private static let number =
        #"(?:\d{1,3}(?:[ .,'’]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,4})?(?![\d]))"#
    private static let scale = #"(?:(?:thousand|million|billion|trillion|mio|mrd|tsd|lakh|crore|mn|mln|bn|m|k|b)\b\.?)"#
    private static let codes =
        "(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|ILS|AED|SAR|QAR|KWD"
        + "|ZAR|NGN|KES|EGP|MAD|BRL|MXN|ARS|CLP|COP|PEN|SGD|HKD|TWD|KRW|THB|MYR|IDR|PHP|VND|BSD|BBD|KYD|XCD|BTC|ETH"
        + "|ISK|RSD|BAM|MKD|GEL|AZN|KZT|UZS|MDL|BYN|PKR|LKR|BDT|NPR|JOD|OMR|BHD|TND|DZD|GHS|TZS|UGX|XOF|XAF|JMD|TTD|UYU"
        // Of times before the euro and of inflation.
        + "|ATS|DEM|FRF|BEF|NLG|ITL|ESP|PTE|GRD|FIM|IEP|TRL|YTL|SKK|SIT|EEK|LVL|LTL|CYP|MTL|HRK|ROL|PLZ)"
    private static let names =
        #"(?: (?:\#(nation)[ ])? (?: dollars?|euros?|pounds?[ ]sterling|(?:swiss[ ])?francs?|yen|yuan|rupees?|rubles?|roubles?"#
        + #"|franken|pesos?|kron(?:a|or|er|e|ur)|koruna|zlot(?:y|ys|ies|ych)|shekels?|dirhams?|liras?|lire|schillings?"#
        + #"|shillings?|guilders?|forints?|dinars?|hryvnias?|naira|baht|pesetas|escudos|drachmas?|riyals?|ringgit|rupiah )"#
        + #"| \#(nation)[ ] (?: marks?|pounds?|crowns|rand|won|leva|lei|reais ) )"#
    /// `us`, `Polish`, `new Turkish`, as it stands before a currency.
    private static let nation =
        #"(?: (?:new[ ])? (?: us|u[.]s[.]|gdr|deutsche?|\p{L}{3,9}(?:ish|an|ese|ench|iss|ech) ) )"#

    package init() {}

    func verdict(on candidate: Candidate) -> Verdict? {
        Verdict(.money, at: candidate.range, confidence: 0.9, reason: "a number with a currency")
    }
}
