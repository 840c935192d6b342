// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: Swift 6 mode, explicit `any`, imports private unless said otherwise.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target and what it may import: the one place that says so.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil,
    exclude: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, exclude: exclude,
        swiftSettings: settings, plugins: plugins)
}

/// The tests of one target, which bear its name.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
        swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "countersign",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "countersign", targets: ["countersign"]),
        .library(name: "JSON", targets: ["JSON"]),
        .library(name: "JSONSchema", targets: ["JSONSchema"]),
        .library(name: "Mustache", targets: ["Mustache"]),
        .library(name: "MicroHTTPD", targets: ["MicroHTTPD"]),
        .library(name: "Languages", targets: ["Languages"]),
        .library(name: "Forms", targets: ["Forms"]),
        .library(name: "Pages", targets: ["Pages"]),
        .library(name: "Runs", targets: ["Runs"]),
        .library(name: "Templates", targets: ["Templates"]),
        .library(name: "Tokens", targets: ["Tokens"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev", "libgnutls28-dev"])]),
        .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),

        room("JSON"),
        room("JSONSchema", ["JSON", "CPCRE2", "CIDN2"]),
        room("Mustache"),
        room("Runs", ["JSON"]),
        room("Tokens", ["JSON", "Runs", crypto]),
        room("Telemetry", [logging]),
        .executableTarget(name: "embed-templates", swiftSettings: settings),
        .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
        room("Languages", ["JSON"], plugins: ["EmbedTemplates"]),
        room("Forms", ["JSON", "JSONSchema", "Languages"]),
        room("RunStore", ["JSON", "Runs", "Tokens", grdb]),
        room("Prefect", ["JSON", "Runs"]),
        room("Templates", ["Mustache"], path: "Templates", plugins: ["EmbedTemplates"]),
        room("Pages", ["JSON", "Mustache", "Runs", "Languages", "Forms", "Templates", "CMD4C"]),
        room(
            "PortalGen",
            [
                "JSON", "Runs", "Tokens", "Telemetry", "Languages", "Forms", "RunStore", "Pages",
                logging,
            ]),
        room("MicroHTTPD", ["CMicroHTTPD", "CZlib"]),
        room(
            "WebhookReceiver",
            [
                "JSON", "Runs", "Tokens", "Telemetry", "Languages", "Forms", "RunStore", "Pages",
                "MicroHTTPD",
                logging,
            ]),
        .executableTarget(
            name: "countersign",
            dependencies: [
                "JSON", "JSONSchema", "Runs", "Tokens", "Telemetry", "Languages", "Forms", "RunStore",
                "Prefect", "Pages",
                "Templates", "PortalGen", "MicroHTTPD", "WebhookReceiver", argumentParser, configuration,
                logging, yams,
            ],
            swiftSettings: settings),

        tests("JSON"),
        tests("JSONSchema", ["JSON"], exclude: ["Cases"]),
        .testTarget(name: "FuzzTests", dependencies: ["JSON", "JSONSchema"], swiftSettings: settings),
        tests("Mustache", ["JSON"]),
        tests("Runs", ["JSON"]),
        tests("Tokens", ["JSON", "Runs"]),
        tests("Telemetry", ["JSON", logging]),
        tests("Languages", ["JSON"]),
        tests("Forms", ["JSON", "JSONSchema", "Languages"], exclude: ["Cases"]),
        tests("RunStore", ["JSON", "Runs", "Tokens"], exclude: ["Versions"]),
        tests("Prefect", ["JSON", "Runs"]),
        tests(
            "Pages", ["JSON", "Mustache", "Runs", "Languages", "Forms", "Templates"],
            exclude: ["Golden", "check_pages.py"]),
        tests("PortalGen", ["JSON", "Runs", "Tokens", "Telemetry", "RunStore", "Pages"]),
        tests("MicroHTTPD"),
        tests(
            "WebhookReceiver",
            [
                "JSON", "Runs", "Tokens", "Telemetry", "Languages", "Forms", "RunStore", "Pages",
                "MicroHTTPD", grdb,
            ]),
    ]
)
