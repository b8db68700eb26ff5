internal import RedactionXML

/// Takes out of a part what no copy may have, whatever was found: who wrote when, in which session, from which
/// template, bound to which store; comments, processing instructions and vocabularies that are not known.
enum Scrubber {
    static func scrub(_ tree: inout XMLTree, _ authors: Authors) {
        let prefixes = Prefixes(in: tree)
        let fates = XMLNameMap(tree) { Fate($0, prefixes) }
        var rules = RuleCache(tree)
        for node in tree.descendants() {
            switch tree.kind(of: node) {
            case .document, .text: continue
            case .comment, .instruction: tree.remove(node)
            case .element:
                let name = tree.nameID(of: node)
                if let fate = fates[name] ?? Fate(tree.name(name), prefixes) {
                    scrubElement(node, fate, prefixes, &tree)
                }
                scrubAttributes(of: node, &tree, &rules, authors)
            }
        }
    }

    /// What becomes of elements of a name; nothing of most.
    private enum Fate {
        case removed
        /// Its content stays.
        case unwrapped
        case alternatives
        /// Goes with the extension that it is in.
        case removedWithExtension

        init?(_ name: XMLName, _ prefixes: Prefixes) {
            switch name.qualified {
            case let name where Scrubber.removed.contains(name): self = .removed
            case "w:smartTag", "w:customXml": self = .unwrapped
            case "mc:AlternateContent": self = .alternatives
            // A vector form of a picture that is there in pixels too.
            case "asvg:svgBlip": self = .removedWithExtension
            case _ where prefixes.leavesContent(name.written): self = .unwrapped
            // No vocabulary of a document is without a namespace.
            case let name where name.hasPrefix("?:") || !name.contains(":"): self = .removedWithExtension
            default: return nil
            }
        }
    }

    private static let removed: Set<String> = [
        // Sessions, documents and their kinship.
        "w:rsids", "w14:docId", "w15:docId", "w:nsid", "w:tmpl", "w16sdtdh:dataHash",
        // Stores outside the text.
        "w:fldData", "w:docVars", "w:dataBinding", "w15:dataBinding", "w:mailMerge", "w:attachedTemplate",
        "w:captions", "w:saveThroughXslt", "sl:schemaLibrary", "w:attachedSchema", "w:smartTagType",
        // Who may do what, with hashes of passwords.
        "w:documentProtection", "w:writeProtection", "w:permStart", "w:permEnd",
        // What the parts were for that no copy has.
        "w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic", "w:embedTrueTypeFonts",
        "w:embedSystemFonts", "w:saveSubsetFonts", "w:entryMacro", "w:exitMacro", "w:smartTagPr", "w:customXmlPr",
        // A numbering as it was before a change, as text.
        "w:numberingChange",
    ]

    private static func scrubElement(
        _ node: XMLNodeID, _ fate: Fate, _ prefixes: Prefixes, _ tree: inout XMLTree
    ) {
        switch fate {
        case .removed: tree.remove(node)
        case .unwrapped: tree.unwrap(node)
        case .alternatives: scrubAlternatives(node, prefixes, &tree)
        case .removedWithExtension: removeExtension(around: node, &tree)
        }
    }

    /// Takes an extension out whole, or the node alone where there is none.
    static func removeExtension(around node: XMLNodeID, _ tree: inout XMLTree) {
        if let parent = tree.parent(of: node), tree.name(of: parent).hasSuffix(":ext") {
            tree.remove(parent)
        } else {
            tree.remove(node)
        }
    }

    /// A choice that needs an unknown vocabulary goes; without any choice left, the fallback is all there is.
    private static func scrubAlternatives(_ node: XMLNodeID, _ prefixes: Prefixes, _ tree: inout XMLTree) {
        for choice in Array(tree.children(of: node)) where tree.name(of: choice) == "mc:Choice" {
            if !prefixes.areKnown(tree.attribute("Requires", of: choice) ?? "") { tree.remove(choice) }
        }
        guard tree.child("mc:Choice", of: node) == nil else { return }
        if let fallback = tree.child("mc:Fallback", of: node) { tree.unwrap(fallback) }
        tree.unwrap(node)
    }

    private static let neutralTime = "1970-01-01T00:00:00Z"

    private static func scrubAttributes(
        of node: XMLNodeID, _ tree: inout XMLTree, _ rules: inout RuleCache, _ authors: Authors
    ) {
        let attributes = tree.attributes(of: node)
        guard attributes.contains(where: { rules.rule(for: $0.name, of: node).changesCopies }) else { return }
        var kept: [XMLAttribute] = []
        for attribute in attributes {
            switch rules.rule(for: attribute.name, of: node) {
            case .never: continue
            case .time: kept.append(XMLAttribute(name: attribute.name, value: neutralTime))
            case .author(let role):
                let author = tree.attribute("w:author", of: node) ?? ""
                kept.append(XMLAttribute(name: attribute.name, value: authors.neutral(role, of: author)))
            default: kept.append(attribute)
            }
        }
        tree.setAttributes(kept, of: node)
    }
}

/// The namespaces that a part's prefixes stand for.
struct Prefixes {
    private var known: [String: Bool] = [:]
    /// Names of unknown elements whose content readers show all the same (ECMA-376 part 3, 7.4).
    private var processed: Set<Substring> = []

    init(in tree: XMLTree) {
        for (_, list) in tree.attributes(where: { $0.qualified == "mc:ProcessContent" }) {
            processed.formUnion(list.value.split(separator: " "))
        }
        for (_, declaration) in tree.attributes(where: { $0.prefix == "xmlns" }) {
            let prefix = tree.name(declaration.name).local
            let isKnown = XMLVocabulary.word.prefixes[declaration.value] != nil
            known[prefix] = isKnown && known[prefix] != false
        }
    }

    func leavesContent(_ name: String) -> Bool {
        !processed.isEmpty && known[String(name.prefix { $0 != ":" })] == false
            && (processed.contains(name[...]) || processed.contains(name.prefix { $0 != ":" } + ":*"))
    }

    /// Whether every prefix of a list stands for a known vocabulary.
    func areKnown(_ list: String) -> Bool {
        list.split(separator: " ").allSatisfy { known[String($0)] == true }
    }
}
