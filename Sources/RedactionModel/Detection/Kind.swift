/// What a finding is: the vocabulary of detectors, policies, labels and reports.
///
/// The standard kinds are static members. A detector of one's own may use a kind of its own.
public struct Kind: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Lower-case words joined by hyphens, as on the command line: `payment-card`.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    /// The kind as a label shows it: `PAYMENT-CARD`.
    public var label: String { rawValue.uppercased() }

    public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
}

extension Kind {
    public static let person = Kind(rawValue: "person")
    public static let organization = Kind(rawValue: "organization")
    public static let location = Kind(rawValue: "location")
    public static let address = Kind(rawValue: "address")
    public static let email = Kind(rawValue: "email")
    public static let phone = Kind(rawValue: "phone")
    public static let url = Kind(rawValue: "url")
    public static let ipAddress = Kind(rawValue: "ip-address")
    public static let macAddress = Kind(rawValue: "mac-address")
    public static let date = Kind(rawValue: "date")
    public static let dateOfBirth = Kind(rawValue: "date-of-birth")
    public static let age = Kind(rawValue: "age")
    public static let paymentCard = Kind(rawValue: "payment-card")
    public static let iban = Kind(rawValue: "iban")
    public static let bankAccount = Kind(rawValue: "bank-account")
    public static let nationalID = Kind(rawValue: "national-id")
    public static let taxID = Kind(rawValue: "tax-id")
    public static let passport = Kind(rawValue: "passport")
    public static let drivingLicense = Kind(rawValue: "driving-license")
    public static let vehicle = Kind(rawValue: "vehicle")
    public static let medicalID = Kind(rawValue: "medical-id")
    public static let cryptoWallet = Kind(rawValue: "crypto-wallet")
    public static let username = Kind(rawValue: "username")
    public static let secret = Kind(rawValue: "secret")
    public static let money = Kind(rawValue: "money")
    public static let reference = Kind(rawValue: "reference")
    public static let internalLocation = Kind(rawValue: "internal-location")
    public static let demographic = Kind(rawValue: "demographic")
    /// A span of time, a measure, a number of people.
    public static let quantity = Kind(rawValue: "quantity")
    /// A word from the user's list.
    public static let term = Kind(rawValue: "term")
    /// A match of a regular expression of the user's.
    public static let pattern = Kind(rawValue: "pattern")

    /// The standard kinds, in the order of the documentation.
    public static let standard: [Kind] = [
        person, organization, location, address, email, phone, url, ipAddress, macAddress, date, dateOfBirth, age,
        paymentCard, iban, bankAccount, nationalID, taxID, passport, drivingLicense, vehicle, medicalID, cryptoWallet,
        username, secret, money, reference, internalLocation, demographic, quantity, term, pattern,
    ]
}
