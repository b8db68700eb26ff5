// swift-tools-version: 6.2
import PackageDescription

/// Settings for every target: Swift 6 with the upcoming import rules, and no warning let through.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings for the targets that wrap C: every unsafe use is marked where it stands.
let wrapsC: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "redaction",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Redaction", targets: ["Redaction"]),
        .executable(name: "redact", targets: ["redact"]),
    ],
    traits: [
        .default(enabledTraits: ["JBIG2"]),
        .trait(name: "JBIG2", description: "Erases JBIG2 images with jbig2dec, which is under the AGPL 3."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CRedactionPoppler", pkgConfig: "poppler-glib",
            providers: [.apt(["libpoppler-glib-dev", "poppler-data"]), .brew(["poppler"])]),
        .systemLibrary(
            name: "CRedactionQPDF", pkgConfig: "libqpdf",
            providers: [.apt(["libqpdf-dev"]), .brew(["qpdf"])]),
        .systemLibrary(
            name: "CRedactionXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CRedactionZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CRedactionPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(
            name: "CRedactionFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"]), .brew(["freetype"])]),
        .systemLibrary(
            name: "CRedactionHarfBuzz", pkgConfig: "harfbuzz-subset",
            providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),

        .systemLibrary(
            name: "CRedactionLibJPEG", pkgConfig: "libjpeg",
            providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
        .target(name: "CRedactionJPEG", dependencies: ["CRedactionLibJPEG"], linkerSettings: [.linkedLibrary("jpeg")]),

        .systemLibrary(
            name: "CRedactionOpenJPEG", pkgConfig: "libopenjp2",
            providers: [.apt(["libopenjp2-7-dev"]), .brew(["openjpeg"])]),
        .target(name: "CRedactionJPX", dependencies: ["CRedactionOpenJPEG"]),

        .systemLibrary(
            name: "CRedactionJBIG2Dec", pkgConfig: "jbig2dec",
            providers: [.apt(["libjbig2dec0-dev"]), .brew(["jbig2dec"])]),
        .target(name: "CRedactionJBIG2", dependencies: ["CRedactionJBIG2Dec"]),

        .target(name: "CRedactionQPDFGuard", dependencies: ["CRedactionQPDF"]),

        .target(name: "RedactionModel", swiftSettings: strict),
        .target(
            name: "RedactionDetection", dependencies: ["RedactionModel", "RedactionNames", "CRedactionPCRE2"],
            swiftSettings: wrapsC),

        .target(name: "CRedactionNames"),
        .target(name: "RedactionNames", dependencies: ["CRedactionNames"], swiftSettings: wrapsC),
        .target(name: "AnnotatedText", dependencies: ["RedactionModel"], swiftSettings: strict),
        .executableTarget(
            name: "train-names",
            dependencies: ["AnnotatedText", "RedactionDetection", "RedactionModel", "RedactionNames"],
            path: "Sources/TrainNames", exclude: ["Lists", "Packages"], swiftSettings: strict),
        .executableTarget(
            name: "evaluate", dependencies: ["AnnotatedText", "RedactionDetection", "RedactionModel"],
            path: "Sources/Evaluate", swiftSettings: strict),

        .target(name: "RedactionZIP", dependencies: ["RedactionModel", "CRedactionZlib"], swiftSettings: wrapsC),
        .target(name: "RedactionXML", dependencies: ["RedactionModel", "CRedactionXML2"], swiftSettings: wrapsC),
        .target(
            name: "RedactionWord", dependencies: ["RedactionModel", "RedactionImages", "RedactionZIP", "RedactionXML"],
            swiftSettings: strict),
        .target(
            name: "RedactionPDF",
            dependencies: [
                "RedactionModel", "RedactionImages", "CRedactionFreeType", "CRedactionHarfBuzz", "CRedactionJPX",
                "CRedactionPoppler", "CRedactionQPDF", "CRedactionQPDFGuard", "CRedactionZlib",
                .target(name: "CRedactionJBIG2", condition: .when(traits: ["JBIG2"])),
            ],
            swiftSettings: wrapsC),
        .target(
            name: "RedactionImages", dependencies: ["RedactionModel", "CRedactionJPEG"], swiftSettings: wrapsC),
        .target(name: "RedactionText", dependencies: ["RedactionModel"], swiftSettings: strict),
        .target(
            name: "Redaction",
            dependencies: [
                "RedactionModel", "RedactionDetection", "RedactionText", "RedactionWord", "RedactionPDF",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "redact",
            dependencies: ["Redaction", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict, linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

        .target(
            name: "SampleDocuments", dependencies: ["RedactionZIP"], path: "Tests/SampleDocuments",
            swiftSettings: strict),
        .testTarget(name: "RedactionModelTests", dependencies: ["RedactionModel"], swiftSettings: strict),
        .testTarget(name: "RedactionNamesTests", dependencies: ["RedactionNames"], swiftSettings: strict),
        .testTarget(
            name: "EvaluateTests", dependencies: ["AnnotatedText", "RedactionModel", "evaluate"],
            swiftSettings: strict),
        .testTarget(name: "RedactionDetectionTests", dependencies: ["RedactionDetection"], swiftSettings: strict),
        .testTarget(name: "RedactionZIPTests", dependencies: ["RedactionZIP"], swiftSettings: strict),
        .testTarget(name: "RedactionXMLTests", dependencies: ["RedactionXML"], swiftSettings: strict),
        .testTarget(
            name: "RedactionWordTests",
            dependencies: ["RedactionWord", "RedactionZIP", "RedactionXML", "SampleDocuments"],
            swiftSettings: strict),
        .testTarget(
            name: "RedactionPDFTests", dependencies: ["RedactionPDF", "CRedactionJPX", "SampleDocuments"],
            swiftSettings: strict),
        .testTarget(name: "RedactionTextTests", dependencies: ["RedactionText"], swiftSettings: strict),
        .testTarget(
            name: "RedactionTests", dependencies: ["Redaction", "RedactionPDF", "SampleDocuments"],
            swiftSettings: strict),
        .testTarget(
            name: "RedactCommandTests", dependencies: ["redact", "RedactionZIP", "SampleDocuments"],
            swiftSettings: strict),
    ]
)
