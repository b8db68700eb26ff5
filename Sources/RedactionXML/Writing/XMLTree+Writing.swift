extension XMLTree {
    private static let declaration = Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n".utf8)

    /// The tree as markup in UTF-8.
    package func serialized() -> [UInt8] {
        var output = XMLTree.declaration
        output.reserveCapacity(nodes.count * 32)
        walk { event in
            switch event {
            case .enter(let node): open(nodes[Int(node.index)], &output)
            case .leave(let node): close(nodes[Int(node.index)], &output)
            }
            return true
        }
        return output
    }

    private func open(_ node: XMLNode, _ output: inout [UInt8]) {
        switch node.kind {
        case .document: break
        case .element:
            output.append(UInt8(ascii: "<"))
            append(node.name, &output)
            for attribute in node.attributes {
                output.append(UInt8(ascii: " "))
                append(attribute.name, &output)
                output += "=\"".utf8
                XMLTree.append(attribute.value, inAttribute: true, &output)
                output.append(UInt8(ascii: "\""))
            }
            output += (node.firstChild == XMLNode.none ? "/>" : ">").utf8
        case .text: XMLTree.append(node.text, inAttribute: false, &output)
        case .comment: output += "<!--\(node.text)-->".utf8
        case .instruction: output += "<?\(node.text)?>".utf8
        }
    }

    private func close(_ node: XMLNode, _ output: inout [UInt8]) {
        guard node.kind == .element, node.firstChild != XMLNode.none else { return }
        output += "</".utf8
        append(node.name, &output)
        output.append(UInt8(ascii: ">"))
    }

    private func append(_ name: XMLNameID, _ output: inout [UInt8]) {
        let name = names[Int(name.index)]
        if !name.prefix.isEmpty {
            output += name.prefix.utf8
            output.append(UInt8(ascii: ":"))
        }
        output += name.local.utf8
    }

    /// Writes what markup or the parser's own normalisation would change as references.
    private static func append(_ text: String, inAttribute: Bool, _ output: inout [UInt8]) {
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
}
