import RedactionDetection
import Testing

@Suite struct PhoneDetectorTests {
    @Test(arguments: [
        "+1 242 555 0142", "+44 20 7946 0958", "+44 (0)20 7946 0958", "+49-30-901820", "+33 1 99 00 12 34",
        "+12425550142",
        "00 49 30 901820", "001-555-204-8670x1711", "(212) 555-0187", "(212)555-0187", "212-555-0187", "212.555.0187",
        "1-800-555-0199", "020 7946 0958", "01632 960983", "06-24312407", "030/901820", "0910-5877671",
        "01 99 00 12 34",
        "(02) 5550 1234", "(11) 5550-6184", "212-555-0187 ext. 12", "212-555-0187 x 12", "0412 345 678",
        "+39 06 555 0101",
    ])
    func `a number is found by its form`(number: String) async throws {
        #expect(try await PhoneDetector().found(in: "The number \(number), please") == [number])
    }

    @Test(arguments: [
        ("Tel.: 555-0187", "555-0187"), ("call 5550187 now", "5550187"), ("92 34 70 office", "92 34 70"),
        ("Mobile\t242 555 0142", "242 555 0142"), ("WhatsApp 2125550187", "2125550187"), ("Fax:9761 9808", "9761 9808"),
    ])
    func `a shorter form is found beside a word`(text: String, number: String) async throws {
        #expect(try await PhoneDetector().found(in: text) == [number])
    }

    @Test(arguments: [
        ("rooms 2 212-555-0187 2 guests", "212-555-0187"), ("12 (212) 555-0187", "(212) 555-0187"),
        ("(call 212-555-0187)", "212-555-0187"),
    ])
    func `numbers beside it are left`(text: String, number: String) async throws {
        #expect(try await PhoneDetector().found(in: text) == [number])
    }

    @Test func `numbers in a row are found one by one`() async throws {
        let numbers = ["212-555-0187", "212-555-0188", "(212) 555-0189", "+1 242 555 0142"]
        #expect(try await PhoneDetector().found(in: numbers.joined(separator: ", ")) == numbers)
        let row = Array(numbers.prefix(2))
        #expect(try await PhoneDetector().found(in: row.joined(separator: " ")) == row)
    }

    @Test(arguments: [
        "2026-03-14", "14.03.2026 09:30", "2026-03-14 09:30:00", "4111 1111 1111 1111", "978-3-16-148410-0",
        "ISBN 978 3 16 148410 0", "3.14159265", "1,234,567.89", "1.234.567", "12 345 678", "1998-2004", "2019/2020",
        "no. 28045/02", "pages 123-456", "$1,250,000", "USD 250 000", "10 000 000 km", "192.168.100.200", "§ 12345",
        "v1.2.345678", "Article 34567", "Order no. 212-555-0187", "0.000123456", "1111111", "call 14.03.2026",
        "12:30:45",
        "00:00:5E:00:53:AF", "1710408600", "room 1204", "2024 2025 2026", "50000 150000",
    ])
    func `what is none is left`(text: String) async throws {
        #expect(try await PhoneDetector().found(in: text) == [])
    }
}
