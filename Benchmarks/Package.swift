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
            dependencies: ["Forms", "JSON", "Mustache", "Pages", "Runs", "Templates"].map {
                .product(name: $0, package: "countersign")
            },
            swiftSettings: [
                .treatAllWarnings(as: .error),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ])
    ]
)
