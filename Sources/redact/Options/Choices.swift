public import ArgumentParser
public import Redaction

/// `--replace label|box`
extension Policy.StandIn: ExpressibleByArgument {}

/// `--spacing fixed|line|keep`
extension Spacing: ExpressibleByArgument {}

/// `--attachments redact|drop`
extension Attachments: ExpressibleByArgument {}

/// `--hidden-layers drop|keep`
extension HiddenLayers: ExpressibleByArgument {}

/// `--uninterpretable refuse|picture`
extension UninterpretablePages: ExpressibleByArgument {}
