extension Identifier {
    /// Every declared identifier. Of two that a number could be with the same certainty, the first counts.
    package static let all: [Identifier] =
        unitedStates + unitedKingdomAndIreland + canada + australiaAndNewZealand + germanSpeaking + french + iberian
        + italian + lowCountries + nordic + easternEuropean + latinAmerican + asian + african + valueAddedTax + health
        + banking + vehiclesAndDevices
}
