public import ArgumentParser
public import Redaction

/// `--replace label|box`
extension Policy.StandIn: ExpressibleByArgument {}

/// `--profile strict|standard|light`
extension Profile: ExpressibleByArgument {}

/// `--spacing fixed|line|keep`
extension Spacing: ExpressibleByArgument {}

/// `--attachments redact|drop`
extension Attachments: ExpressibleByArgument {}

/// `--hidden-layers drop|keep`
extension HiddenLayers: ExpressibleByArgument {}

/// `--changes keep|accept`
extension TrackedChanges: ExpressibleByArgument {}

/// `--comments keep|remove`
extension Comments: ExpressibleByArgument {}

/// `--uninterpretable refuse|picture`
extension UninterpretablePages: ExpressibleByArgument {}
