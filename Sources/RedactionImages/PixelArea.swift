/// Columns and rows of an image, in pixels from its upper left corner.
package struct PixelArea: Sendable, Hashable {
    package let columns: Range<Int>
    package let rows: Range<Int>

    package init(columns: Range<Int>, rows: Range<Int>) {
        self.columns = columns
        self.rows = rows
    }
}
