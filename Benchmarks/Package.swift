// swift-tools-version: 6.2
import PackageDescription

/// The measuring program, apart from the package so that nobody who builds Countersign builds it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "countersign", path: "..")],
    targets: [
        .executableTarget(
            name: "countersign-bench",
            dependencies: [
                .product(name: "JSON", package: "countersign"),
                .product(name: "Mustache", package: "countersign"),
            ],
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
