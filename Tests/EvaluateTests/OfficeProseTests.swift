import AnnotatedText
import Foundation
import RedactionModel
import Testing

@testable import evaluate

@Suite("Office prose") struct OfficeProseTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../TestDocuments/OfficeProse")
        .standardized

    @Test("every mark is of a standard kind")
    func kinds() throws {
        let known = Set(Kind.standard.map(\.rawValue) + ["?"])
        let groups = try MarkedParagraphs.groups(in: OfficeProseTests.folder)
        #expect(groups.flatMap(\.texts).count >= 200)
        #expect(groups.flatMap(\.texts).flatMap(\.mentions).map(\.name).filter { !known.contains($0) } == [])
    }

    /// The spans covered of each sort. What was reached is not to be lost; whoever reaches more raises it here.
    private static let reached = [
        "chats": 64, "code": 38, "contracts": 62, "cvs": 70, "emails": 142, "forms": 65, "invitations": 52,
        "journeys": 81, "letters": 79, "logs": 24, "medical": 74, "minutes": 88, "money": 34, "nothing": 0,
        "personnel": 83, "purchases": 79, "support": 58, "tables": 118,
    ]
    /// The most findings in no span, of all sorts.
    private static let spurious = 29

    @Test("no sort of prose loses what was found in it, and no more is found where nothing is")
    func ratchet() async throws {
        let score = try await OfficeProseScore(folder: OfficeProseTests.folder)
        let covered = Dictionary(uniqueKeysWithValues: score.groups.map { ($0.name, $0.score.all.covered) })
        #expect(covered.keys.sorted() == OfficeProseTests.reached.keys.sorted())
        #expect(OfficeProseTests.reached.filter { covered[$0.key, default: 0] < $0.value } == [:])
        #expect(score.all.spuriousFindings <= OfficeProseTests.spurious)
    }
}
