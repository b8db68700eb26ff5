internal import Dispatch
internal import Synchronization

/// Runs `work` on a thread of its own and gives up on it after `limit`.
///
/// Work that does not heed its cancellation is left to itself: it can keep that thread busy, but neither the caller
/// nor the threads that everything else runs on.
/// - Throws: what `work` throws, or `timeOut()`.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, else timeOut: @escaping @Sendable () -> any Error,
    work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let executor = ThreadExecutor()
    let task = Task(executorPreference: executor, operation: work)
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
                // The task may outlive this function, and its executor must outlive the task.
                withExtendedLifetime(executor) {}
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

/// A thread for one task, so that a detector that hangs does not also stop the clock that would end it.
private final class ThreadExecutor: TaskExecutor {
    // Serial queues get threads beyond the pool that tasks and concurrent queues share.
    private let queue = DispatchQueue(label: "redaction.detector")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
