internal import Dispatch
internal import Synchronization

extension Collection where Self: Sendable, Element: Sendable, Index == Int {
    /// The results of `transform` in order, computed on as many threads as there are cores.
    ///
    /// - Throws: the error of the first element, in the collection's order, whose transform threw.
    package func concurrentMap<Result: Sendable>(
        _ transform: @Sendable (Element) throws -> Result
    ) throws -> [Result] {
        guard count > 1 else { return try map(transform) }
        let results = Mutex([Int: Swift.Result<Result, any Error>]())
        DispatchQueue.concurrentPerform(iterations: count) { iteration in
            let result = Swift.Result { try transform(self[startIndex + iteration]) }
            results.withLock { $0[iteration] = result }
        }
        let finished = results.withLock { $0 }
        return try (0..<count).compactMap { try finished[$0]?.get() }
    }
}
