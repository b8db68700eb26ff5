import Synchronization

/// Answers to a question about strings, kept for the next who asks. Long strings are asked anew each time.
final class AnswerCache: Sendable {
    private static let longest = 64
    private static let most = 16_384

    private let answers = Mutex<[String: Bool]>([:])

    func answer(for value: String, _ ask: () -> Bool) -> Bool {
        guard value.utf8.count <= AnswerCache.longest else { return ask() }
        if let known = answers.withLock({ $0[value] }) { return known }
        let answer = ask()
        answers.withLock { answers in
            if answers.count >= AnswerCache.most { answers.removeAll(keepingCapacity: true) }
            answers[value] = answer
        }
        return answer
    }
}
