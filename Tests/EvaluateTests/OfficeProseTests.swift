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
        "chats": 54, "code": 36, "contracts": 57, "cvs": 64, "emails": 140, "forms": 63, "invitations": 48,
        "journeys": 79, "letters": 77, "logs": 24, "medical": 72, "minutes": 84, "money": 33, "nothing": 0,
        "personnel": 80, "purchases": 75, "support": 57, "tables": 113,
    ]
    /// The most findings in no span, of all sorts.
    private static let spurious = 31

    @Test("no sort of prose loses what was found in it, and no more is found where nothing is")
    func ratchet() async throws {
        let score = try await OfficeProseScore(folder: OfficeProseTests.folder)
        let covered = Dictionary(uniqueKeysWithValues: score.groups.map { ($0.name, $0.score.all.covered) })
        #expect(covered.keys.sorted() == OfficeProseTests.reached.keys.sorted())
        #expect(OfficeProseTests.reached.filter { covered[$0.key, default: 0] < $0.value } == [:])
        #expect(score.all.spuriousFindings <= OfficeProseTests.spurious)
    }
}
