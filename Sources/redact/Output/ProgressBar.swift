internal import Redaction
internal import Synchronization

/// A bar on standard error that tells how far the work is; it shows once the work has taken a while.
final class ProgressBar: Sendable {
    private static let delay = Duration.seconds(1)
    private static let clearLine = "\r\u{1B}[K"

    private struct State {
        var stage: Stage?
        var isShown = false
        var isOver = false
    }

    private let isEnabled: Bool
    private let state = Mutex(State())

    /// - Parameter isEnabled: whether there is someone to look at it.
    init(isEnabled: Bool) {
        self.isEnabled = isEnabled
        guard isEnabled else { return }
        Task {
            try? await Task.sleep(for: ProgressBar.delay)
            state.withLock { state in
                guard !state.isOver else { return }
                state.isShown = true
                ProgressBar.draw(state)
            }
        }
    }

    func begin(_ stage: Stage) {
        state.withLock { state in
            state.stage = stage
            ProgressBar.draw(state)
        }
    }

    /// Takes the bar away.
    func finish() {
        state.withLock { state in
            guard !state.isOver else { return }
            state.isOver = true
            if state.isShown { Console.note(ProgressBar.clearLine) }
        }
    }

    private static func draw(_ state: State) {
        guard state.isShown, !state.isOver, let stage = state.stage else { return }
        let done = Stage.allCases.firstIndex(of: stage) ?? 0
        let bar =
            String(repeating: "#", count: done * 4) + String(repeating: ".", count: (Stage.allCases.count - done) * 4)
        Console.note("\(clearLine)redact: [\(bar)] \(stage.rawValue)")
    }
}
