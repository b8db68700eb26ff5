// swift-tools-version: 6.2
import PackageDescription

// A package of its own, as any tool that uses `Redaction` is; only the path would be an address there.
let package = Package(
    name: "custom-detector",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "redaction", path: "../../..")],
    targets: [
        .executableTarget(
            name: "CustomDetector", dependencies: [.product(name: "Redaction", package: "redaction")])
    ]
)
