extension XMLTree {
    private static let declaration = Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n".utf8)

    /// The tree as markup in UTF-8.
    package func serialized() -> [UInt8] {
        var output = XMLTree.declaration
        output.reserveCapacity(nodes.count * 32)
        let names = names.map { Array($0.written.utf8) }
        walk { event in
            switch event {
            case .enter(let node): open(nodes[Int(node.index)], names, &output)
            case .leave(let node): close(nodes[Int(node.index)], names, &output)
            }
            return true
        }
        return output
    }

    /// - Parameter names: the tree's names as they are written.
    private func open(_ node: XMLNode, _ names: [[UInt8]], _ output: inout [UInt8]) {
        switch node.kind {
        case .document: break
        case .element:
            output.append(UInt8(ascii: "<"))
            output += names[Int(node.name.index)]
            for attribute in node.content == XMLNode.none ? [] : attributeLists[Int(node.content)] {
                output.append(UInt8(ascii: " "))
                output += names[Int(attribute.name.index)]
                output.append(UInt8(ascii: "="))
                output.append(UInt8(ascii: "\""))
                XMLTree.append(attribute.value, inAttribute: true, &output)
                output.append(UInt8(ascii: "\""))
            }
            if node.firstChild == XMLNode.none { output.append(UInt8(ascii: "/")) }
            output.append(UInt8(ascii: ">"))
        case .text: XMLTree.append(texts[Int(node.content)], inAttribute: false, &output)
        case .comment: output += "<!--\(texts[Int(node.content)])-->".utf8
        case .instruction: output += "<?\(texts[Int(node.content)])?>".utf8
        }
    }

    private func close(_ node: XMLNode, _ names: [[UInt8]], _ output: inout [UInt8]) {
        guard node.kind == .element, node.firstChild != XMLNode.none else { return }
        output.append(UInt8(ascii: "<"))
        output.append(UInt8(ascii: "/"))
        output += names[Int(node.name.index)]
        output.append(UInt8(ascii: ">"))
    }

    /// Writes what markup or the parser's own normalisation would change as references.
    private static func append(_ text: String, inAttribute: Bool, _ output: inout [UInt8]) {
        guard text.utf8.contains(where: isSpecial) else {
            output += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "\""): if inAttribute { output += "&quot;".utf8 } else { output.append(byte) }
            case 0x0D: output += "&#13;".utf8
            case 0x09: if inAttribute { output += "&#9;".utf8 } else { output.append(byte) }
            case 0x0A: if inAttribute { output += "&#10;".utf8 } else { output.append(byte) }
            default: output.append(byte)
            }
        }
    }

    /// Whether a byte is written as a reference somewhere.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"")
    }
}
