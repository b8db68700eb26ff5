/// One of the four sides of an upright box.
enum Side {
    case left, right, bottom, top

    /// The side that a line reaches in the end; nil for slanted lines.
    init?(_ direction: Point) {
        switch (direction.x, direction.y) {
        case (0.999_999..., _): self = .right
        case (...(-0.999_999), _): self = .left
        case (_, 0.999_999...): self = .top
        case (_, ...(-0.999_999)): self = .bottom
        default: return nil
        }
    }

    var opposite: Side {
        switch self {
        case .left: .right
        case .right: .left
        case .bottom: .top
        case .top: .bottom
        }
    }

    /// How far a box reaches towards the side; farther is more.
    func reach(_ box: Rectangle) -> Double {
        switch self {
        case .left: -box.left
        case .right: box.right
        case .bottom: -box.bottom
        case .top: box.top
        }
    }

    /// The box with this side moved.
    func moved(_ box: Rectangle, to reach: Double) -> Rectangle {
        var box = box
        switch self {
        case .left: box.left = -reach
        case .right: box.right = reach
        case .bottom: box.bottom = -reach
        case .top: box.top = reach
        }
        return box
    }
}
