public import ArgumentParser
public import Redaction

/// `--replace label|box`
extension Policy.StandIn: ExpressibleByArgument {}
