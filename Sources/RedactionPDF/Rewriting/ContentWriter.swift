/// Writes a content stream anew, touching only what has to change.
///
/// Text objects that hold a touched string are written with an absolute matrix before every string, so that nothing
/// depends on how far the removed text moved the line on. All other operations are copied byte for byte.
struct ContentWriter {
    let content: PageContent
    let stream: Int
    /// Show operations to write anew.
    let touched: Set<Int>
    let showWriter: ShowWriter
    let paintings: Paintings
    /// What marked-content operations become, by operation.
    let marks: [Int: WrittenOperation]
    /// Boxes to fill on top, each with its matrix from a unit square to the stream's space.
    let boxes: [Matrix]

    /// What other operations become, by operation; nothing where they go.
    let changes: [Int: [WrittenOperation]]

    func bytes() throws -> [UInt8] {
        var output = Output(instance.textState)
        if !boxes.isEmpty { output.serializer.write([], .q) }
        let shows = shows
        let rewritten = textObjects(with: shows)
        let forms = Set(content.streams.compactMap { $0.parent?.stream == stream ? $0.parent?.operation : nil })
        var depth = 0
        for (index, operation) in instance.operations.enumerated() where !instance.idleOperations.contains(index) {
            switch operation.keyword {
            case .q: depth += 1
            case .Q:
                // A Q without its q would end what this writer opened.
                guard depth > 0 else { continue }
                depth -= 1
            default: break
            }
            if !rewritten.isEmpty {
                if output.spacing.take(operation) { continue }
                if forms.contains(index) { output.spacing.restore(to: &output.serializer) }
            }
            if rewritten.contains(where: { $0.contains(index) }) {
                try writeText(operation, at: index, show: shows[index], to: &output)
            } else {
                if shows[index] != nil, !rewritten.isEmpty { writeSpacing(before: operation, to: &output) }
                write(operation, at: index, to: &output.serializer)
            }
        }
        for _ in 0..<depth { output.serializer.write([], .Q) }
        write(boxes, to: &output.serializer)
        return output.serializer.bytes
    }

    /// The copy as far as it is written.
    private struct Output {
        var serializer = Serializer()
        var spacing: SpacingWriter
        var clip = TextClip()

        init(_ state: TextState) { spacing = SpacingWriter(state) }
    }

    /// What of a text object is left to clip with.
    private struct TextClip {
        var isWanted = false
        var isLeft = false
    }

    private var instance: StreamInstance { content.streams[stream] }

    /// The stream's show operations, by the index of their operation.
    private var shows: [Int: Int] {
        var shows: [Int: Int] = [:]
        for (index, show) in content.shows.enumerated() where show.stream == stream { shows[show.operation] = index }
        return shows
    }

    /// The text objects that hold a touched string: from `BT` to `ET`, or what lies between two of them, where readers
    /// show strings too.
    private func textObjects(with shows: [Int: Int]) -> [ClosedRange<Int>] {
        var objects: [ClosedRange<Int>] = []
        var start = 0
        var isTouched = false
        func close(at end: Int) {
            if isTouched { objects.append(start...(end - 1)) }
            (start, isTouched) = (end, false)
        }
        for (index, operation) in instance.operations.enumerated() {
            if operation.keyword == .BT { close(at: index) }
            if let show = shows[index], touched.contains(show) || changes[index] != nil { isTouched = true }
            if operation.keyword == .ET { close(at: index + 1) }
        }
        close(at: instance.operations.count)
        return objects
    }

    // MARK: Operations

    private func write(_ operation: Operation, at index: Int, to output: inout Serializer) {
        if let name = paintings.names[index] {
            output.write([.name(name)], .Do)
        } else if let image = paintings.inlineImages[index] {
            image.write(to: &output)
        } else if let mark = marks[index] {
            output.write(mark.operands, mark.keyword)
        } else if let change = changes[index] {
            for operation in change { output.write(operation.operands, operation.keyword) }
        } else if !operation.hasSpareBytes {
            output.write(raw: instance.bytes[operation.range])
            output.write("\n")
        } else if operation.keyword == .BI {
            let image = InlineImage(operation)
            (image.withoutSpare() ?? image).write(to: &output)
        } else if Keyword.operandCounts[operation.keyword] != nil {
            output.write(operation.operands, operation.keyword)
        }
    }

    private func writeSpacing(before operation: Operation, to output: inout Output) {
        if operation.keyword == .doubleQuote { return output.spacing.noteCopied() }
        output.spacing.restore(to: &output.serializer)
    }

    /// An operation of a text object whose strings get absolute places.
    private func writeText(_ operation: Operation, at index: Int, show: Int?, to output: inout Output) throws {
        switch operation.keyword {
        case .BT: output.clip = TextClip()
        case .ET:
            write(operation, at: index, to: &output.serializer)
            if output.clip.isWanted, !output.clip.isLeft { writeEmptyClip(to: &output.serializer) }
            return
        case .Td, .Tm, .nextLine: return
        case .TD: return output.serializer.write([.number(-operation.number(1))], .TL)
        case .Tj, .TJ, .quote, .doubleQuote:
            if let show, changes[index] == nil { try writeString(operation, show, to: &output) }
            return
        default: break
        }
        write(operation, at: index, to: &output.serializer)
    }

    private func writeString(_ operation: Operation, _ show: Int, to output: inout Output) throws {
        if content.shows[show].state.renderMode >= 4 {
            output.clip.isWanted = true
            output.clip.isLeft = output.clip.isLeft || showWriter.shows(show)
        }
        if touched.contains(show) {
            output.spacing.set(.none, to: &output.serializer)
            return try showWriter.write(show, to: &output.serializer)
        }
        output.spacing.restore(to: &output.serializer)
        output.serializer.write(content.shows[show].textMatrix.numbers, .Tm)
        output.serializer.write(operation.operands.suffix(1), operation.keyword == .TJ ? .TJ : .Tj)
    }

    /// What only letters that are gone let through must not show as a whole.
    private func writeEmptyClip(to output: inout Serializer) {
        for operation in [
            .emptyRectangle, WrittenOperation(operands: [], keyword: .clipPath),
            WrittenOperation(operands: [], keyword: .endPath),
        ] {
            output.write(operation.operands, operation.keyword)
        }
    }

    private func write(_ boxes: [Matrix], to output: inout Serializer) {
        guard !boxes.isEmpty else { return }
        output.write("Q\n")
        for box in boxes {
            output.write("q 0 g\n")
            output.write(box.numbers, .cm)
            output.write("0 0 1 1 re f Q\n")
        }
    }
}

extension Serializer {
    fileprivate mutating func write(_ operands: ArraySlice<PDFObject>, _ keyword: Keyword) {
        write(Array(operands), keyword)
    }
}
