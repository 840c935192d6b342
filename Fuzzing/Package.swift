// swift-tools-version: 6.2
import PackageDescription

/// The fuzzers, apart from the package so that nobody who builds Countersign builds them; `scripts/fuzz` passes the flags
/// that make libFuzzer see every branch of the rooms below.
let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "countersign", path: "..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "countersign-fuzz",
            dependencies: ["CLibFuzzer"]
                + ["Forms", "JSON", "JSONSchema", "Runs", "Tokens"].map {
                    .product(name: $0, package: "countersign")
                },
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
    ]
)
