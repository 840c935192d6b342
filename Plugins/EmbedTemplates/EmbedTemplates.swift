import PackagePlugin

/// Turns the templates, the stylesheet or the tables beside a target's sources into one Swift source of string literals.
///
/// The compiler's own `.embedInCode` writes each byte as an array element: compiling takes near the square of a file's size.
@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target.sourceModule else { return [] }
        let embedded = target.sourceFiles.map(\.url)
            .filter { ["mustache", "css", "js", "json"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(embedded.count) files",
                executable: try context.tool(named: "embed-templates").url,
                arguments: [output.path] + embedded.map(\.path),
                inputFiles: embedded,
                outputFiles: [output])
        ]
    }
}
