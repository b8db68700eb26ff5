import RedactionDetection
import RedactionModel
import Testing

@Suite struct MaskedRangeTests {
    private let document = Document.sample("0123456789abcdef", "second")

    private func finding(_ kind: Kind, _ range: Range<Int>, region: Int = 0, confidence: Double = 0.5) -> Finding {
        Finding(
            kind: kind, in: document.regions[region], range: range, confidence: confidence, detector: "test", reason: ""
        )
    }

    private func union(_ findings: Finding...) -> [String] {
        MaskedRange.union(of: findings.shuffled(), in: document).map { "\($0.region) \($0.value) \($0.kind)" }
    }

    @Test func `what overlaps or touches goes as one and what does not stays apart`() {
        #expect(
            union(finding(.date, 0..<3), finding(.date, 2..<5), finding(.date, 5..<6), finding(.date, 7..<8))
                == ["0 012345 date", "0 7 date"])
    }

    @Test func `a finding inside another masks nothing less`() {
        #expect(union(finding(.url, 1..<9), finding(.term, 3..<4)) == ["0 12345678 url"])
    }

    @Test func `findings of different regions are never one`() {
        #expect(union(finding(.date, 0..<3), finding(.date, 0..<6, region: 1)) == ["0 012 date", "1 second date"])
    }

    @Test(arguments: [
        ([(Kind.iban, 1.0), (.term, 1.0)], Kind.term),
        ([(.pattern, 1.0), (.iban, 1.0)], .pattern),
        ([(.secret, 0.9), (.iban, 1.0)], .iban),
        ([(.person, 0.9), (.secret, 0.9)], .secret),
        ([(.phone, 0.9), (.person, 0.5)], .person),
        ([(.phone, 0.9), (.date, 0.5)], .phone),
    ])
    func `the label goes by precedence`(findings: [(Kind, Double)], kind: Kind) {
        let findings = findings.map { finding($0.0, 2..<5, confidence: $0.1) }
        #expect(MaskedRange.union(of: findings, in: document).map(\.kind) == [kind])
    }

    @Test func `what covers the whole stretch gives the label, among several the first by precedence`() {
        let email = finding(.email, 0..<9)
        #expect(union(email, finding(.term, 4..<9)) == ["0 012345678 email"])
        #expect(union(email, finding(.term, 0..<9)) == ["0 012345678 term"])
        #expect(union(email, finding(.term, 4..<9), finding(.secret, 0..<9)) == ["0 012345678 secret"])
        #expect(union(email, finding(.term, 7..<11)) == ["0 0123456789a term"])
        #expect(union(email, finding(.term, 4..<9), finding(.date, 9..<10)) == ["0 0123456789 term"])
    }

    @Test func `among equals the longest gives the label`() {
        #expect(union(finding(.url, 0..<8), finding(.phone, 5..<9, confidence: 0.9)) == ["0 012345678 url"])
    }

    @Test func `the label keeps the value of the finding that gave it`() {
        let masks = MaskedRange.union(of: [finding(.term, 2..<5), finding(.email, 4..<9)], in: document)
        #expect(masks.map(\.label.value) == ["234"])
        #expect(masks.map(\.value) == ["2345678"])
    }
}
