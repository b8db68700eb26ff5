import RedactionModel
import RedactionXML
import Testing

struct XMLWritingTests {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

    private func written(_ tree: XMLTree) -> String {
        String(decoding: tree.serialized().dropFirst(Self.declaration.utf8.count), as: UTF8.self)
    }

    @Test(arguments: [
        "<a xmlns=\"urn:one\" xmlns:x=\"urn:two\"><x:b x:z=\"1\" c=\"2\"/> text <!--note--><?pi data?></a>",
        "<a> <b xml:space=\"preserve\">  two  spaces  </b>\n\t</a>",
        "<a b=\"&quot;&amp;&lt;&gt;'&#9;&#10;&#13;\">&amp;&lt;&gt;\"'&#13;</a>",
        "<a>Ünï – \u{1F600}</a>",
    ])
    func `markup survives to the letter`(text: String) throws {
        #expect(written(try XMLReadingTests.tree(text)) == text)
    }

    @Test func `a removed element takes its content with it`() throws {
        var tree = try XMLReadingTests.tree("<a>1<b>2<c/></b>3</a>")
        let b = try #require(tree.root.flatMap { tree.child("b", of: $0) })
        tree.remove(b)
        #expect(written(tree) == "<a>13</a>")
    }

    @Test func `an unwrapped element leaves its content`() throws {
        var tree = try XMLReadingTests.tree("<a>1<b>2<c/>3</b>4</a>")
        let b = try #require(tree.root.flatMap { tree.child("b", of: $0) })
        tree.unwrap(b)
        #expect(written(tree) == "<a>12<c/>34</a>")
    }

    @Test func `a copy is edited without the original`() throws {
        let original = try XMLReadingTests.tree("<a><b/></a>")
        var copy = original
        let b = try #require(copy.root.flatMap { copy.child("b", of: $0) })
        let text = copy.makeText("x < y")
        copy.insert(text, before: b)
        copy.remove(b)
        #expect(written(copy) == "<a>x &lt; y</a>")
        #expect(written(original) == "<a><b/></a>")
    }

    @Test func `a new element takes its model's prefix`() throws {
        var tree = try XMLReadingTests.tree("<x:a xmlns:x=\"urn:one\"/>")
        let root = try #require(tree.root)
        let element = tree.makeElement("t", like: root)
        tree.append(element, to: root)
        tree.append(tree.makeText(" x"), to: element)
        tree.preserveSpace(of: element)
        #expect(written(tree) == "<x:a xmlns:x=\"urn:one\"><x:t xml:space=\"preserve\"> x</x:t></x:a>")
        #expect(tree.name(of: element) == "one:t")
    }

    @Test func `a deep tree is walked without recursion`() throws {
        let text = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
        let tree = try XMLReadingTests.tree(text)
        #expect(tree.descendants().count == 257)
        #expect(written(tree).utf8.count == 255 * 7 + 4)
    }
}
