extension PageContent {
    /// What is left to be seen when hidden layers paint nothing. Streams, operations, shows and marks keep their places.
    func without(_ hidden: HiddenContent) -> PageContent {
        guard !hidden.isEmpty else { return self }
        var content = self
        let isSeen = isSeen(without: hidden)
        content.glyphs = zip(glyphs, isSeen).filter(\.1).map(\.0)
        /// For each glyph, how many are left before it.
        let places = isSeen.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
        let moved = { (range: Range<Int>) in places[range.lowerBound]..<places[range.upperBound] }
        for index in shows.indices { content.shows[index].glyphs = moved(shows[index].glyphs) }
        for index in markedContent.indices { content.markedContent[index].glyphs = moved(markedContent[index].glyphs) }
        content.images = images.filter { !hidden.contains($0.operation, of: $0.stream) }
        content.paths = paths.filter { !hidden.contains($0.operations.upperBound, of: $0.stream) }
        return content
    }

    /// For each glyph, whether no hidden layer paints it.
    func isSeen(without hidden: HiddenContent) -> [Bool] {
        glyphs.map { glyph in
            let show = shows[Int(glyph.show)]
            return !hidden.contains(show.operation, of: show.stream)
        }
    }
}
