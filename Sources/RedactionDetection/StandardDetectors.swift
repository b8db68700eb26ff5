public import RedactionModel

extension [any Detector] {
    /// The detectors that come with the package, for `detectors: .standard + [TicketNumbers()]`.
    public static var standard: [any Detector] {
        [
            EmailDetector(), URLDetector(), IPAddressDetector(), PhoneDetector(), PaymentCardDetector(), IBANDetector(),
            IdentifierDetector(), LabelledNumberDetector(), NumericDateDetector(), NamedDateDetector(),
            AgeDetector(),
            MoneyDetector(), SecretDetector(), MACAddressDetector(),
        ]
    }
}
