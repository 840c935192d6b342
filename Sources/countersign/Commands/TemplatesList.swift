import ArgumentParser
import Templates

/// `countersign templates list`: what there is, and the names that each takes.
struct TemplatesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show each template: what it is, and the names that it takes with their kinds.")

    func run() throws {
        for (name, source) in Templates.sources.sorted(by: { $0.key < $1.key }) {
            StandardOutput.print("\(name): \(Templates.purposes[name] ?? "a template")")
            for line in Templates.comment(of: source).split(whereSeparator: \.isNewline) {
                StandardOutput.print("    \(line.trimmingPrefix(while: \.isWhitespace))")
            }
        }
    }
}
