import ArgumentParser
import JSON
import JSONSchema

/// `countersign validate`: instances against a schema, a line of JSON for each.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check JSON instances against a schema.",
        discussion: """
            Prints a line of JSON for each instance. Exit: 0 all valid, 1 some not, 64 wrong usage, 65 unusable schema.

            Example:
              countersign validate --schema order.schema.json order-1.json order-2.json
              {"valid":true,"issues":[]}
              {"valid":false,"issues":[{"instance":"/amount","keyword":"minimum","message":"Enter 1 or more"}]}
            """
    )

    @Option(help: ArgumentHelp("The schema's file.", valueName: "file"))
    var schema: String?

    @Option(
        help: ArgumentHelp(
            "JSON Lines of {\"schema\":…,\"instances\":[…]}; - for standard input.", valueName: "file"))
    var cases: String?

    @Option(
        help: ArgumentHelp(
            "JSON Lines of instances to measure: prints nanoseconds, medians, not verdicts.",
            valueName: "file"))
    var bench: String?

    @Argument(help: ArgumentHelp("The instances' files; none for standard input.", valueName: "instance"))
    var instances: [String] = []

    func validate() throws {
        guard (schema == nil) != (cases == nil) else {
            throw ValidationError("Pass either --schema or --cases.")
        }
        guard cases == nil || bench == nil else { throw ValidationError("Pass either --cases or --bench.") }
        guard (cases ?? bench) == nil || instances.isEmpty else {
            throw ValidationError(
                "--cases and --bench bring their own instances; leave out \(instances.joined(separator: " "))."
            )
        }
    }

    func run() throws {
        if let cases { return try CaseLines(path: cases).judge() }
        guard let schema else { return }
        if let bench { return try SchemaBench(schemaPath: schema, instancesPath: bench).run() }
        let judge = InstanceJudge(schema: try SchemaFile.compile(schema))
        var areAllValid = true
        for instance in instances.isEmpty ? ["-"] : instances {
            let verdict = judge.verdict(on: try InputFile.read(instance))
            areAllValid = areAllValid && verdict.isValid
            StandardOutput.print(verdict.line)
        }
        if !areAllValid { throw ExitCode.failure }
    }
}
