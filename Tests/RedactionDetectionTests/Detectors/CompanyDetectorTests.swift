import RedactionDetection
import RedactionModel
import Testing

@Suite struct CompanyDetectorTests {
    @Test(arguments: [
        ("see Project Falcon today", "Project Falcon"), ("in Operation Blue Harbour, we", "Operation Blue Harbour"),
        ("codename: Osprey is", "Osprey"), ("code-named \"Osprey\"", "Osprey"),
        ("Strictly confidential - Northwind board only", "Strictly confidential - Northwind board only"),
    ])
    func `a codename and a mark of secrecy are found`(text: String, found: String) async throws {
        #expect(try await CodenameDetector().found(in: text) == [found])
    }

    @Test(arguments: [
        "Project Manager", "the project falcon", "Project Management Plan", "Operation Manual", "Confidential",
        "This is confidential.", "Project 2026", "Project Gutenberg",
    ])
    func `words of any project are left`(text: String) async throws {
        #expect(try await CodenameDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("ssh build01.corp now", "build01.corp"), ("db.prod.internal:5432", "db.prod.internal"),
        ("open \\\\fileserver\\finance\\q3.xlsx.", "\\\\fileserver\\finance\\q3.xlsx"),
        ("in /home/jroe/notes.txt,", "/home/jroe/notes.txt"), ("C:\\Users\\jroe\\Desktop", "C:\\Users\\jroe\\Desktop"),
        ("printer.local", "printer.local"), ("see smb://nas/share", "smb://nas/share"),
    ])
    func `an internal host or path is found`(text: String, found: String) async throws {
        #expect(try await InternalLocationDetector().found(in: text) == [found])
    }

    @Test(arguments: [
        "the local bank", "settings.local.json", "foo.private()", "C:\\Windows\\System32", "a\\\\b", "go to /homepage",
        "self.internal_state", "https://example.com/home/page", "\\\\alpha + \\\\beta",
    ])
    func `public places and code are left`(text: String) async throws {
        #expect(try await InternalLocationDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("Case No. 2026-CV-01881 is", "2026-CV-01881"), ("invoice #4711", "4711"), ("Our ref: HX/2291-b", "HX/2291"),
        ("Aktenzeichen: 12 O 345/26", "12 O 345/26"), ("MRN: 00123456", "00123456"), ("Username: jroe7", "jroe7"),
        ("login=jane.roe", "jane.roe"), ("zip code is 37773", "37773"), ("Nationality: Bahamian", "Bahamian"),
        ("Marital status\twidowed", "widowed"), ("Kennzeichen: HH-AB 1234", "HH-AB 1234"),
        ("an application (no. 28045/02) against", "28045/02"),
        ("the invoice FV/2025/10/0884 for", "FV/2025/10/0884"), ("my order number is DW-774120-B.", "DW-774120-B"),
        ("see order 100-4471-8820 today", "100-4471-8820"), ("PURCHASE ORDER 4500178823", "4500178823"),
        ("badge 0044172 (door)", "0044172"), ("Booking reference 7KQ2ZD", "7KQ2ZD"), ("Voucher PV/0417.", "PV/0417"),
        ("reference: QX7PLM.", "QX7PLM"), ("employee 11873;", "11873"), ("a grey van, plate UKW-447-B.", "UKW-447-B"),
        ("by Marcus, ext. 5518", "5518"), ("CVV: 417", "417"), ("log in as qa_tester7 with", "qa_tester7"),
        ("DB_USER=billing_rw", "billing_rw"), ("for invalid user oracle7 from", "oracle7"),
        ("Workstation Name: HALDEN-WS44", "HALDEN-WS44"),
    ])
    func `a value is found behind its label`(text: String, value: String) async throws {
        #expect(try await LabelledValueDetector().found(in: text).contains(value))
    }

    @Test func `a list of references is found to its end`() async throws {
        let found = try await LabelledValueDetector().found(in: "applications nos. 1234/05, 2345/06 and 3456/07 of")
        #expect(found == ["1234/05", "2345/06", "3456/07"])
    }

    @Test func `a number in parentheses is a reference without a word before`() async throws {
        #expect(try await LabelledValueDetector().found(in: "lodged on 4 April (no. 12345/26).") == ["12345/26"])
        #expect(try await LabelledValueDetector().found(in: "(see page 12345, no. 3)") == [])
        #expect(try await LabelledValueDetector().found(in: "(no more than 12345 of them)") == [])
    }

    @Test(arguments: [
        "the case on 29 May", "order of 12 men", "Agreement: 2019", "user: the", "the login page", "in that case 3 of",
        "Reference\nTable 5", "religion and race matter", "contract of 14.03.2026", "the sex of 30 mice",
        "Project: 12.03.2026", "the project 2014-2020", "grant 2025/26 covers", "Executive Order 13132", "plate 10 mm",
        "the record was broken", "each user may", "registration opens at 9", "a reference to TABLE", "user e.g. the",
    ])
    func `prose behind such words is left`(text: String) async throws {
        #expect(try await LabelledValueDetector().found(in: text) == [])
    }

    @Test(arguments: [
        ("a Bahamian national", "Bahamian"), ("of Kurdish origin", "Kurdish"), ("she is a Catholic", "Catholic"),
        ("he was openly gay", "gay"), ("a black woman", "black"),
    ])
    func `what is said of a person's descent or belief is found`(text: String, found: String) async throws {
        #expect(try await DemographicDetector().found(in: text) == [found])
    }

    @Test(arguments: [
        "French press", "Turkish coffee", "the white house", "a Christian name", "Catholic church", "Indian Ocean",
    ])
    func `the same words of things are left`(text: String) async throws {
        #expect(try await DemographicDetector().found(in: text) == [])
    }
}

@Suite struct WalletAndTravelDocumentTests {
    @Test(arguments: [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
    ])
    func `a wallet is proved by its check characters`(wallet: String) async throws {
        let matches = try await WalletDetector().matches(in: "pay \(wallet), please")
        #expect(matches.map(\.confidence) == [1])
        let mistyped = "x \(wallet.dropLast())a"
        #expect(try await WalletDetector().matches(in: mistyped).allSatisfy { $0.confidence < 1 })
    }

    @Test func `a wallet's address without check characters is found by its form`() async throws {
        let wallet = "0x52908400098527886E0F7030069857D2E4169EE7"
        #expect(try await WalletDetector().found(in: "to \(wallet)") == [wallet])
    }

    @Test(arguments: [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "I<UTOD231458907<<<<<<<<<<<<<<<",
    ])
    func `a machine-readable line is found`(line: String) async throws {
        #expect(try await TravelDocumentDetector().found(in: "\(line)\nnext") == [line])
    }

    @Test(arguments: ["<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123"])
    func `signs and letters alone are no such line`(line: String) async throws {
        #expect(try await TravelDocumentDetector().found(in: line) == [])
    }
}

struct HandleDetectorTests {
    @Test(arguments: [
        ("@mwolff can you look", "mwolff"), ("paid. cc @j.vandenberghe", "j.vandenberghe"), ("(by @jroe_7)", "jroe_7"),
        ("thanks @jroe.", "jroe"),
    ])
    func `who is called by an at sign is found`(text: String, name: String) async throws {
        #expect(try await HandleDetector().found(in: text) == [name])
    }

    @Test(arguments: [
        "@Test func f()", "    @objc(name)", "@property\ndef size", " * @param name the name", "@media print {",
        "jane@example.com", "meet @ noon", "photo@2x.png", "@2x", "lunch @home today", "@org/package",
    ])
    func `the marks of program text and addresses are left`(text: String) async throws {
        #expect(try await HandleDetector().found(in: text) == [])
    }
}
