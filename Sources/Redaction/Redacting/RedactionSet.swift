internal import RedactionModel

/// Documents on their way through redaction together, until the detectors find nothing new in any copy.
///
/// A removed word can give its neighbours a new meaning to a detector. What is found only in a copy is taken out of
/// the copy, in all files of the set, and the copies are searched again.
struct RedactionSet: Sendable {
    /// How often copies are made of copies before a file is given up.
    private static let mostRounds = 4

    private struct Member: Sendable {
        /// The document, and from the first round on its copy, opened anew.
        var document: Document
        var redacted: RedactedDocument?
        var failure: (any Error)?
    }

    private let redactor: Redactor
    private let inputs: Set<FileIdentity>
    private var members: [Member]
    private var round: RedactionRound
    private let progress: @Sendable (Stage) -> Void

    init(_ documents: [Document], redactor: Redactor, progress: @escaping @Sendable (Stage) -> Void) {
        self.redactor = redactor
        self.progress = progress
        inputs = documents.files
        members = documents.map { Member(document: $0) }
        round = RedactionRound(redactor.policy)
    }

    /// The copies, proved, or why there is none; in the order of the documents.
    mutating func verifiedCopies() async -> [Result<VerifiedDocument, any Error>] {
        progress(.searching)
        var findings = await search(areCopies: false)
        for pass in 1...RedactionSet.mostRounds {
            progress(.rewriting)
            await rewrite(findings, isFirst: pass == 1)
            progress(.checking)
            findings = await search(areCopies: true)
            if findings.values.allSatisfy(\.isEmpty) { break }
        }
        giveUp(on: findings)
        progress(.proving)
        return await proofs()
    }

    /// The members that have not failed.
    private var alive: [Int] { members.indices.filter { members[$0].failure == nil } }

    private var verification: Verification {
        Verification(context: RedactionContext(redactor: redactor, round: round, inputs: inputs))
    }

    /// What is to go from each member that has not failed; one that cannot be searched fails.
    private mutating func search(areCopies: Bool) async -> [Int: [Finding]] {
        let searched = alive
        let documents = searched.map { members[$0].document }
        let results = await redactor.findingsOfEach(in: documents, areCopies: areCopies)
        var findings: [Int: [Finding]] = [:]
        for (index, result) in zip(searched, results) {
            switch result {
            case .failure(let error): members[index].failure = error
            case .success(let found) where areCopies:
                findings[index] = verification.leftovers(found, in: members[index].document)
            case .success(let found): findings[index] = found
            }
        }
        return findings
    }

    /// Makes copies without `findings`: of all documents in the first round, then of the copies that need it.
    private mutating func rewrite(_ findings: [Int: [Finding]], isFirst: Bool) async {
        let chosen = alive.filter { isFirst || !findings[$0, default: []].isEmpty }
        do {
            let plans = try round.plan(chosen.map { members[$0].document }, chosen.map { findings[$0, default: []] })
            let context = verification.context
            let verification = Verification(context: context)
            let work = zip(chosen, plans).map { (member: members[$0], plan: $1) }
            let copies = await concurrently(work) { member, plan in
                let redacted = RedactedDocument(
                    rewriting: member.document,
                    content: try member.document.content(making: plan.substitutions, context),
                    replacements: (member.redacted?.replacements ?? []) + plan.replacements,
                    earlierNotes: member.redacted?.notes ?? [], context: context)
                return (redacted, try verification.reopened(redacted))
            }
            for (index, copy) in zip(chosen, copies) {
                switch copy {
                case .success((let redacted, let document)):
                    members[index].redacted = redacted
                    members[index].document = document
                case .failure(let error): members[index].failure = error
                }
            }
        } catch {
            for index in chosen { members[index].failure = error }
        }
    }

    private mutating func giveUp(on findings: [Int: [Finding]]) {
        for index in alive {
            guard let leftover = findings[index]?.first, let redacted = members[index].redacted else { continue }
            members[index].failure = verification.residue(leftover, of: redacted)
        }
    }

    /// The last search: each copy for everything that was removed from any file in any round.
    private func proofs() async -> [Result<VerifiedDocument, any Error>] {
        let verification = verification
        return await concurrently(members) { member in
            if let failure = member.failure { throw failure }
            guard let redacted = member.redacted else { throw CancellationError() }
            return try verification.proved(redacted.in(verification.context), copy: member.document)
        }
    }
}
