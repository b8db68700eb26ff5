/// What limits the painting to a part of the page: a clip, or the box of a form.
struct Window: Sendable {
    enum Origin: Sendable {
        case path(PlacedPath)
        /// An index in `PageContent.streams`.
        case form(Int)
        /// Letters, or more clips than anybody nests on purpose.
        case other
    }

    let origin: Origin
    /// Around it, in the page's space.
    let box: Rectangle
    /// The window that this one lies in, an index in `PageContent.windows`.
    let parent: Int?
    /// How many windows it lies in.
    let depth: Int

    /// The clip's path.
    var path: PlacedPath? {
        if case .path(let path) = origin { path } else { nil }
    }
}

extension PageContent {
    /// A window and those that it lies in.
    func windows(from window: Int?) -> [Int] {
        var chain: [Int] = []
        var next = window
        while let window = next {
            chain.append(window)
            next = windows[window].parent
        }
        return chain
    }
}
