import Dispatch
import Foundation
import Synchronization

/// Work on the pages of a file, spread over the processor's cores.
enum Parallel {
    /// Fewer items than this for each worker do not pay for opening the file once more.
    private static let leastShare = 8

    /// The results of two pieces of work that are done at the same time.
    /// - Throws: the first one's error, if both throw.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () throws -> One, _ other: @Sendable () throws -> Other
    ) throws -> (One, Other) {
        // Not `concurrentPerform`: a nested one gets no threads of its own, and the pages are spread by one.
        try withoutActuallyEscaping(other) { other in
            let result = Mutex<Swift.Result<Other, any Error>?>(nil)
            return try withExtendedLifetime(result) {
                let group = DispatchGroup()
                DispatchQueue.global().async(group: group) {
                    let made = Swift.Result { try other() }
                    result.withLock { $0 = made }
                }
                let first = Swift.Result { try one() }
                group.wait()
                guard let second = result.withLock({ $0 }) else { throw CancellationError() }
                return (try first.get(), try second.get())
            }
        }
    }

    /// The results of `body` for 0 to `count`, in order. Each worker makes a tool of its own with `makeTool`, for
    /// libraries that may not be shared between threads, and takes the next index as it becomes free.
    static func map<Tool, Result: Sendable>(
        count: Int, makeTool: @Sendable () throws -> Tool, body: @Sendable (Int, Tool) throws -> Result
    ) throws -> [Result] {
        let workers = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / leastShare))
        let state = Mutex((next: 0, results: [Result?](repeating: nil, count: count), error: (any Error)?.none))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            do {
                let tool = try makeTool()
                while let index = state.withLock({ state -> Int? in
                    guard state.next < count, state.error == nil else { return nil }
                    state.next += 1
                    return state.next - 1
                }) {
                    let result = try body(index, tool)
                    state.withLock { $0.results[index] = result }
                }
            } catch {
                state.withLock { $0.error = $0.error ?? error }
            }
        }
        return try state.withLock { state in
            if let error = state.error { throw error }
            return state.results.compactMap { $0 }
        }
    }
}
