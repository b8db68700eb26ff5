internal import FoundationEssentials
package import RedactionModel

/// Files redacted together, from path to path: what `redact apply` does.
package struct RedactionJob: Sendable {
    /// What became of one input.
    package struct Outcome: Sendable {
        package let input: String
        package let result: Result<Copy, RedactionError>
    }

    /// A copy that was written.
    package struct Copy: Sendable {
        package let path: String
        package let document: VerifiedDocument
    }

    package let inputs: [String]
    package let redactor: Redactor
    package var destination = Destination.besideInput
    package var overwrite = false
    package var password: String?
    package var report: String?
    package var limits = Limits.standard
    package var uninterpretable = UninterpretablePages.refuse

    package init(inputs: [String], redactor: Redactor) {
        self.inputs = inputs
        self.redactor = redactor
    }

    /// Redacts every input that can be redacted, and writes the report.
    /// - Throws: `RedactionError` when outputs clash, or the report cannot be written. In the first case nothing was
    ///   written.
    package func run(progress: @escaping @Sendable (Stage) -> Void = { _ in }) async throws -> [Outcome] {
        try refuseClashes(inputs.map { destination.path(for: $0) })
        try checkReport()
        progress(.opening)
        let opened = await concurrently(inputs) { try self.open($0) }
        let documents = opened.compactMap { try? $0.get() }
        var copies = await redactor.redactAndVerify(documents, progress: progress)[...]
        progress(.writing)
        let results = opened.map { document in
            document.flatMap { _ in copies.popFirst() ?? .failure(CancellationError()) }
        }
        let removed = results.lazy.compactMap { try? $0.get().context.removed }.first ?? RemovedValues()
        let outcomes = await write(results, removed: removed)
        try writeReport(outcomes, removed: removed)
        return outcomes
    }

    private func open(_ input: String) throws -> Document {
        let document = try Document(
            path: input,
            Opening(password: password, limits: limits, purpose: .redacting, uninterpretable: uninterpretable))
        // What cannot be written is better known before the work than after it.
        let output = destination.path(for: input)
        do {
            try AtomicFile(path: output).check(overwrite: overwrite, never: [[document.origin.file].compactSet])
        } catch let error as RedactionError {
            throw error.of(file: output)
        }
        return document
    }

    private func write(
        _ results: [Result<VerifiedDocument, any Error>], removed: RemovedValues
    ) async -> [Outcome] {
        var taken: Set<String> = []
        let files = Set(inputs.compactMap { FileIdentity(path: $0) })
        let planned = zip(inputs, results).map { input, result in
            result.flatMap { document in
                Result { Copy(path: try path(for: input, removed: removed, taken: &taken), document: document) }
            }
        }
        let written = await concurrently(planned) { planned in
            let copy = try planned.get()
            try copy.document.write(toPath: copy.path, overwrite: overwrite, never: files)
            return copy
        }
        AtomicFile.flushFolders(of: written.compactMap { try? $0.get().path })
        return zip(inputs, written).map { input, result in
            Outcome(input: input, result: result.mapError { RedactionError(telling: $0, of: input) })
        }
    }

    /// Where the copy of `input` goes, with its folder made.
    private func path(for input: String, removed: RemovedValues, taken: inout Set<String>) throws -> String {
        let path = destination.path(for: input, rename: removed.scrubbed(fileName:))
        guard taken.insert(Destination.comparable(path)).inserted else {
            throw RedactionError(
                .outputExists, file: input, reason: "its copy would have the name of another's, \(path)",
                advice: "redact it alone with --output")
        }
        if case .folder(let folder) = destination { try RedactionJob.makeFolder(folder) }
        return path
    }

    private static func makeFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw RedactionError(
                .notWritten, file: folder, reason: "the folder cannot be made", advice: "choose another folder")
        }
    }

    // MARK: Refusals beforehand

    private func refuseClashes(_ outputs: [String]) throws {
        var seen: [String: String] = [:]
        for (input, output) in zip(inputs, outputs) {
            if let other = seen.updateValue(input, forKey: Destination.comparable(output)) {
                throw RedactionError(
                    .outputExists, file: input, reason: "its copy and that of \(other) would both be \(output)",
                    advice: "redact them into different folders")
            }
        }
    }

    private func checkReport() throws {
        guard let report else { return }
        let outputs = inputs.map { Destination.comparable(destination.path(for: $0)) }
        guard !outputs.contains(Destination.comparable(report)) else {
            throw RedactionError(
                .outputExists, file: report, reason: "is to be both the report and a copy",
                advice: "give the report another name")
        }
        do {
            let files = inputs.compactMap { FileIdentity(path: $0) }
            try AtomicFile(path: report).check(overwrite: overwrite, never: [Set(files)])
        } catch let error as RedactionError {
            throw error.of(file: report)
        }
    }

    private func writeReport(_ outcomes: [Outcome], removed: RemovedValues) throws {
        guard let report else { return }
        let copies = outcomes.compactMap { try? $0.result.get().path }
        let files = (inputs + copies).compactMap { FileIdentity(path: $0) }
        do {
            let json = try Report(outcomes, removed: removed).json()
            try AtomicFile(path: report).write(json, overwrite: overwrite, never: [Set(files)])
            AtomicFile.flushFolders(of: [report])
        } catch let error as RedactionError {
            throw error.of(file: report)
        }
    }
}

extension [FileIdentity?] {
    fileprivate var compactSet: Set<FileIdentity> { Set(compactMap { $0 }) }
}
