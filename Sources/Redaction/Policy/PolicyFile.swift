public import Foundation
internal import RedactionModel
internal import RedactionText
internal import Yams

/// A policy written down as YAML: a mapping with a key for each setting, named as on the command line.
package struct PolicyFile {
    /// Larger than any list that a person keeps.
    private static let largest = 64 << 20

    package private(set) var settings = PolicySettings()

    /// - Throws: `RedactionError` `.invalidPolicy` with the file and the line when it is no YAML, or has a setting or a
    ///   value that there is not.
    package init(path: String) throws {
        do {
            let bytes = try InputFile(path: path, limit: PolicyFile.largest).bytes
            try self.init(yaml: String(decoding: try TextEncoding.decode(bytes).utf8, as: UTF8.self))
        } catch let error as RedactionError {
            throw error.of(file: path)
        }
    }

    init(yaml: String) throws {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw PolicyFile.fault(nil, "no sound YAML (\(error))") }
        guard let root, root.null == nil else { return }
        guard let mapping = root.mapping else { throw PolicyFile.fault(root, "settings must be written KEY: VALUE") }
        for (key, value) in mapping { try set(Setting(key), to: value) }
    }

    /// A setting's key, as the command line spells it.
    private enum Setting: String, CaseIterable {
        case terms, keep, patterns, only, skip, profile, thresholds, replace, spacing, attachments, changes, comments
        case companyTerms = "company-terms"
        case hiddenLayers = "hidden-layers"
        case keepProperties = "keep-properties"

        init(_ node: Node) throws {
            guard let setting = node.string.flatMap(Setting.init(rawValue:)) else {
                let known = Setting.allCases.map(\.rawValue).sorted().joined(separator: ", ")
                throw PolicyFile.fault(
                    node, "there is no setting \"\(node.string ?? "")\"", "the settings are \(known)")
            }
            self = setting
        }
    }

    private mutating func set(_ setting: Setting, to value: Node) throws {
        switch setting {
        case .terms: settings.terms = try texts(value)
        case .companyTerms: settings.companyTerms = try texts(value)
        case .keep: settings.keep = try texts(value)
        case .patterns: settings.patterns = try patterns(value)
        case .only: try select(.only(kinds(value)), value)
        case .skip: try select(.except(kinds(value)), value)
        case .profile: settings.profile = try choice(value)
        case .thresholds: settings.thresholds = try thresholds(value)
        case .replace: settings.standIn = try choice(value)
        case .spacing: settings.spacing = try choice(value)
        case .attachments: settings.attachments = try choice(value)
        case .hiddenLayers: settings.hiddenLayers = try choice(value)
        case .changes: settings.changes = try choice(value)
        case .comments: settings.comments = try choice(value)
        case .keepProperties: settings.keptProperties = Set(try texts(value))
        }
    }

    private mutating func select(_ kinds: KindSelection, _ node: Node) throws {
        guard settings.kinds == nil else { throw PolicyFile.fault(node, "\"only\" and \"skip\" exclude each other") }
        settings.kinds = kinds
    }

    // MARK: Values

    private func text(_ node: Node) throws -> String {
        guard let text = node.scalar?.string else { throw PolicyFile.fault(node, "a text is expected") }
        return text
    }

    private func texts(_ node: Node) throws -> [String] {
        guard let nodes = node.sequence else { throw PolicyFile.fault(node, "a list is expected") }
        return try nodes.map(text)
    }

    private func entries(_ node: Node) throws -> [(key: Node, value: Node)] {
        guard let mapping = node.mapping else { throw PolicyFile.fault(node, "a mapping of KEY: VALUE is expected") }
        return mapping.map { ($0.key, $0.value) }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node) throws -> Choice {
        let text = try text(node)
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw PolicyFile.fault(node, "there is no choice \"\(text)\"", "the choices are \(known)")
        }
        return choice
    }

    private func kind(_ node: Node) throws -> Kind {
        let kind = Kind(rawValue: try text(node))
        guard Redactor.offeredKinds.contains(kind) else {
            throw PolicyFile.fault(node, "there is no kind \"\(kind)\"", "redact detectors lists the kinds")
        }
        return kind
    }

    private func kinds(_ node: Node) throws -> Set<Kind> {
        guard let nodes = node.sequence else { throw PolicyFile.fault(node, "a list of kinds is expected") }
        return Set(try nodes.map(kind))
    }

    private func patterns(_ node: Node) throws -> [UserPattern] {
        try entries(node).map { key, value in
            do {
                return try UserPattern(name: try text(key), expression: try text(value))
            } catch let error as RedactionError where error.code == .invalidPattern {
                throw PolicyFile.fault(value, error.reason, error.advice)
            }
        }
    }

    private func thresholds(_ node: Node) throws -> [Kind: Double] {
        var thresholds: [Kind: Double] = [:]
        for (key, value) in try entries(node) {
            guard let least = Double(try text(value)), (0...1).contains(least) else {
                throw PolicyFile.fault(value, "a number from 0 to 1 is expected")
            }
            thresholds[try kind(key)] = least
        }
        return thresholds
    }

    private static func fault(
        _ node: Node?, _ reason: String, _ advice: String = "see Docs/Policy.md"
    ) -> RedactionError {
        RedactionError(.invalidPolicy, place: node?.mark.map { "line \($0.line)" }, reason: reason, advice: advice)
    }
}

extension Policy {
    /// The policy that a YAML file describes; Docs/Policy.md tells what stands in it.
    /// - Throws: `RedactionError` `.invalidPolicy` with the file and the line.
    public init(contentsOf url: URL) throws {
        self = try PolicyFile(path: url.path).settings.policy()
    }
}
