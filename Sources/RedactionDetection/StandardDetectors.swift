public import RedactionModel

extension [any Detector] {
    /// The detectors that come with the package, for `detectors: .standard + [TicketNumbers()]`.
    public static var standard: [any Detector] {
        [
            EmailDetector(), URLDetector(), IPAddressDetector(), PhoneDetector(), PaymentCardDetector(), IBANDetector(),
            IdentifierDetector(), LabelledValueDetector(), NumericDateDetector(), NamedDateDetector(), YearDetector(),
            AgeDetector(), AddressDetector(), MoneyDetector(), QuantityDetector(), SecretDetector(), HandleDetector(),
            MACAddressDetector(), WalletDetector(), InternalLocationDetector(), CodenameDetector(),
            DemographicDetector(), OccupationDetector(), TravelDocumentDetector(),
            NameDetector(),
        ]
    }
}
