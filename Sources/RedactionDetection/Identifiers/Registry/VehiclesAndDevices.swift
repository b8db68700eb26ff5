internal import RedactionModel

extension Identifier {
    static let vehiclesAndDevices: [Identifier] = [
        Identifier(
            "vehicle identification number", .vehicle, "*****************",
            check: .digits(isVehicle).only(isVehicleForm), evidence: .none,
            words: ["vin", "chassis", "chassis no", "vehicle identification", "fahrgestellnummer", "fin", "telaio"],
            examples: ["1HGCM82633A004352", "1M8GDM9AXKP042788"],
            counterExamples: ["1HGCM82643A004352", "12345678901234567", "1HGCM82O33A004352"]),
        Identifier(
            "UK number plate", .vehicle, "@@## @@@", words: plateWords, examples: ["AB12 CDE", "AB12CDE"],
            counterExamples: ["AB12 CDE"]),
        Identifier(
            "French number plate", .vehicle, "@@-###-@@", evidence: .separators, words: plateWords,
            examples: ["AB-123-CD", "AB123CD"], counterExamples: ["AB 123 CD"]),
        Identifier(
            "number plate", .vehicle, "@-@@ ####", "@@-@@ ####", "@@-@ ###", "@-@@ ###", "@@-@@ ###", "@@@-####",
            "@@@ ####", "#@@@###", "@@@-@@ ###", "@-@ ####", "@@-@ ####", "@@@-@ ####", "@@@-@ ###", "##-@@@-#",
            "@@-##-@@", "#### @@@", "@@@ ###", "@@ ######", "@@ ### @@",
            words: plateWords, examples: ["HH-AB 1234", "7ABC123", "M-XY 987", "ABC-1234"],
            counterExamples: ["HH-AB 1234", "7ABC123"]),
        Identifier(
            "device number (IMEI)", .reference, "##-######-######-#", "###############", check: .luhn,
            words: ["imei", "device id", "handset"], examples: ["35-209900-176148-1", "352099001761481"],
            counterExamples: ["352099001761481"]),
        Identifier(
            "SIM card number", .reference, "89#################", "89################", "89##################",
            check: .luhn, words: ["iccid", "sim", "sim card"], examples: ["8991101200003204514"],
            counterExamples: ["8991101200003204514"]),
    ]

    private static let plateWords = [
        "registration", "reg", "reg no", "plate", "plates", "license plate", "licence plate", "number plate", "vrm",
        "kennzeichen", "immatriculation", "matrícula", "targa", "kenteken", "vehicle",
    ]

    /// Letters that look like digits are not used, and there are letters and digits in every number.
    private static func isVehicleForm(_ number: CompactNumber) -> Bool {
        (6...16).contains(number.digits.count) && !number.text.contains { "IOQ".contains($0) }
            && number.characters.suffix(3).allSatisfy(\.isASCIIDigit)
    }

    private static func isVehicle(_ number: CompactNumber) -> Bool {
        let values = [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9]
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        let sum = WeightedSum.of(number.values.map { $0 < 10 ? $0 : values[$0 - 10] }, weights)
        return Array("0123456789X")[sum % 11] == number[8]
    }
}
