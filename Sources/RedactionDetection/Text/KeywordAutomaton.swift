/// Finds any number of ASCII keywords in one pass over a text, without case (Aho and Corasick).
struct KeywordAutomaton: Sendable {
    /// For each byte, its class; bytes in no keyword share the class 0.
    private var classes = [UInt16](repeating: 0, count: 256)
    private var classCount = 1
    /// For each state and class, the next state.
    private var next: [UInt32] = []
    /// For each state, the keywords that end there.
    private var ends: [[Int]] = [[]]
    /// For each state and class, where the row of the next state begins in this table, doubled; one more if a keyword ends
    /// in that state.
    private var steps: [UInt32] = []

    init(_ keywords: [String]) {
        let keywords = keywords.map { $0.utf8.map(KeywordAutomaton.folded) }
        for byte in Set(keywords.joined()).sorted() {
            classes[Int(byte)] = UInt16(classCount)
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { classes[Int(byte - 32)] = UInt16(classCount) }
            classCount += 1
        }
        let none = UInt32.max
        next = [UInt32](repeating: none, count: classCount)
        for (index, keyword) in keywords.enumerated() {
            var state = 0
            for byte in keyword {
                let place = state * classCount + Int(classes[Int(byte)])
                if next[place] == none {
                    next[place] = UInt32(ends.count)
                    ends.append([])
                    next += [UInt32](repeating: none, count: classCount)
                }
                state = Int(next[place])
            }
            ends[state].append(index)
        }
        close(none)
    }

    /// Gives every state a next one for every class, through the longest ending that begins a keyword too.
    private mutating func close(_ none: UInt32) {
        var fallback = [Int](repeating: 0, count: ends.count)
        var queue = [0]
        var first = 0
        while first < queue.count {
            let state = queue[first]
            first += 1
            for byteClass in 0..<classCount {
                let place = state * classCount + byteClass
                let other = state == 0 ? 0 : next[fallback[state] * classCount + byteClass]
                guard next[place] != none else {
                    next[place] = UInt32(other)
                    continue
                }
                let child = Int(next[place])
                fallback[child] = Int(other)
                ends[child] += ends[fallback[child]]
                queue.append(child)
            }
        }
        let rows = ends.indices.map { UInt32($0 * classCount) << 1 | (ends[$0].isEmpty ? 0 : 1) }
        steps = next.map { rows[Int($0)] }
        next = []
    }

    /// Calls `body` with every keyword that stands in `bytes`, by its place in the list, and where it ends.
    func forEachMatch(in bytes: [UInt8], _ body: (_ keyword: Int, _ end: Int) -> Void) {
        var step: UInt32 = 0
        unsafe steps.withUnsafeBufferPointer { steps in
            unsafe classes.withUnsafeBufferPointer { classes in
                for (offset, byte) in bytes.enumerated() {
                    unsafe step = steps[Int(step >> 1) + Int(classes[Int(byte)])]
                    guard step & 1 == 1 else { continue }
                    for keyword in ends[Int(step >> 1) / classCount] { body(keyword, offset + 1) }
                }
            }
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
