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
        return try concurrentlyMapped { element in Swift.Result { try transform(element) } }.map { try $0.get() }
    }

    /// The results of `transform` in order, computed on as many threads as there are cores.
    package func concurrentlyMapped<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { iteration in
            let result = transform(self[startIndex + iteration])
            results.withLock { $0[iteration] = result }
        }
        return results.withLock { $0 }.compactMap { $0 }
    }
}

extension Array where Element: Sendable {
    /// How many elements make the work of a thread of its own worth while.
    private static var leastBatch: Int { 1024 }
    private static var mostBatches: Int { 8 }

    /// The elements in order, in a few batches that can be worked on side by side; in one if they are few.
    package var inBatches: [ArraySlice<Element>] {
        let size = Swift.max(Array.leastBatch, (count + Array.mostBatches - 1) / Array.mostBatches)
        return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
