internal import Dispatch
internal import Synchronization

/// Runs `work` on the detectors' own threads and gives up on it after `limit`.
///
/// Work that does not heed its cancellation is left to itself: it can keep one of those threads busy, but neither
/// the caller nor the threads that everything else runs on.
/// - Throws: what `work` throws, or `timeOut()`.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, else timeOut: @escaping @Sendable () -> any Error,
    work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let task = Task(executorPreference: DetectorExecutor.shared, operation: work)
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
            let first = FirstResult(continuation)
            let timer = Task {
                guard (try? await Task.sleep(for: limit)) != nil else { return }
                first.resume(with: .failure(timeOut()))
                task.cancel()
            }
            Task {
                first.resume(with: await task.result)
                timer.cancel()
            }
        }
    } onCancel: {
        task.cancel()
    }
}

/// Resumes a continuation with the first of several results.
private final class FirstResult<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

    init(_ continuation: CheckedContinuation<Value, any Error>) {
        self.continuation = Mutex(continuation)
    }

    func resume(with result: Result<Value, any Error>) {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(with: result)
    }
}

/// Threads for detectors alone, so that one that hangs does not also stop the clock that would end it.
private final class DetectorExecutor: TaskExecutor {
    static let shared = DetectorExecutor()
    private let queue = DispatchQueue(label: "redaction.detectors", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
