/// The networks of payment cards, told by the first digits and the length of a number.
enum CardIssuer: String {
    case visa = "Visa"
    case mastercard = "Mastercard"
    case americanExpress = "American Express"
    case diners = "Diners Club"
    case discover = "Discover"
    case jcb = "JCB"
    case unionPay = "UnionPay"
    case maestro = "Maestro"
    case mir = "Mir"
    case ruPay = "RuPay"
    case verve = "Verve"
    case troy = "Troy"
    case uatp = "UATP"

    private struct Range {
        let issuer: CardIssuer
        /// The first six digits.
        let digits: ClosedRange<Int>
        let lengths: Set<Int>

        init(_ issuer: CardIssuer, _ digits: ClosedRange<Int>, _ lengths: Set<Int>) {
            self.issuer = issuer
            self.digits = digits
            self.lengths = lengths
        }
    }

    /// The network of a number in digits, or nil if none gives out such numbers.
    init?(_ number: [Int]) {
        guard number.count >= 6 else { return nil }
        let prefix = number.prefix(6).reduce(0) { $0 * 10 + $1 }
        guard
            let range = CardIssuer.ranges.first(where: {
                $0.digits.contains(prefix) && $0.lengths.contains(number.count)
            })
        else { return nil }
        self = range.issuer
    }

    private static let ranges: [Range] = [
        Range(.visa, 400_000...499_999, [13, 16, 18, 19]),
        Range(.mastercard, 510_000...559_999, [16]),
        Range(.mastercard, 222_100...272_099, [16]),
        Range(.americanExpress, 340_000...349_999, [15]),
        Range(.americanExpress, 370_000...379_999, [15]),
        Range(.diners, 300_000...305_999, Set(14...19)),
        Range(.diners, 309_500...309_599, Set(14...19)),
        Range(.diners, 360_000...369_999, Set(14...19)),
        Range(.diners, 380_000...399_999, Set(14...19)),
        Range(.jcb, 352_800...358_999, Set(16...19)),
        Range(.discover, 601_100...601_199, Set(16...19)),
        Range(.discover, 644_000...659_999, Set(16...19)),
        Range(.unionPay, 620_000...629_999, Set(16...19)),
        Range(.unionPay, 810_000...817_199, Set(16...19)),
        Range(.mir, 220_000...220_499, Set(16...19)),
        Range(.verve, 506_099...506_198, [16, 18, 19]),
        Range(.verve, 650_002...650_027, [16, 18, 19]),
        Range(.ruPay, 508_500...508_999, [16]),
        Range(.ruPay, 606_985...608_500, [16]),
        Range(.ruPay, 817_200...820_199, [16]),
        Range(.troy, 979_200...979_299, [16]),
        Range(.maestro, 500_000...509_999, Set(12...19)),
        Range(.maestro, 560_000...589_999, Set(12...19)),
        Range(.maestro, 600_000...699_999, Set(12...19)),
        Range(.uatp, 100_000...199_999, [15]),
    ]
}
