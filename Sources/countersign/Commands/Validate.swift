import ArgumentParser
import JSON
import JSONSchema

/// `countersign validate`: instances against a schema, a line of JSON for each.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check JSON instances against a schema.",
        discussion: """
            Prints a line of JSON for each instance. Nothing is fetched: other schemas that it refers to are registered. \
            Exit: 0 all valid, 1 some not, 64 wrong usage or an unreadable file, 65 unusable schema. --cases exits 0 once \
            each line is answered.

            Example:
              countersign validate --schema order.schema.json 1.json 2.json
              {"file":"1.json","valid":true,"issues":[]}
              {"file":"2.json","valid":false,"issues":[{"instance":"/amount",…

            Example:
              countersign validate --schema order.schema.json \\
                --register address.schema.json --output flag < order.json
              {"valid":true}
            """
    )

    @Option(help: ArgumentHelp("The schema's file; - for standard input.", valueName: "file"))
    var schema: String?

    @Option(
        help: ArgumentHelp(
            "A further schema that references may lead to, found by its absolute $id; may be repeated.",
            valueName: "file"))
    var register: [String] = []

    @Option(help: "How a schema without $schema is read.")
    var draft = DraftOption.draft2020

    @Option(help: "Whether format is a rule, or a note as in the standard.")
    var formats = FormatsOption.assert

    @Option(
        help:
            "What a line says: the verdict, what is wrong in words for people, or the standard's own (default: issues)."
    )
    var output: OutputOption?

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
        if (cases ?? bench) != nil { try validateOwnLines() }
        try validateStandardInput()
    }

    private func validateOwnLines() throws {
        guard instances.isEmpty else {
            throw ValidationError(
                "--cases and --bench bring their own instances; leave out \(instances.joined(separator: " "))."
            )
        }
        guard output == nil else {
            throw ValidationError("--cases and --bench print lines of their own; leave out --output.")
        }
    }

    private func validateStandardInput() throws {
        let files = register + [schema, cases, bench].compactMap { $0 } + instancePaths
        guard files.count(where: { $0 == "-" }) > 1 else { return }
        throw ValidationError(
            "Standard input is one file, and without files of instances it is the instance: name the others.")
    }

    /// Without any, standard input is the instance.
    private var instancePaths: [String] {
        guard cases == nil, bench == nil else { return [] }
        return instances.isEmpty ? ["-"] : instances
    }

    func run() throws {
        let reader = try SchemaReader(
            options: SchemaOptions(assertsFormats: formats == .assert, draft: draft.draft),
            registering: register)
        if let cases { return try CaseLines(path: cases, reader: reader).judge() }
        guard let schema else { return }
        if let bench {
            return try SchemaBench(schemaPath: schema, instancesPath: bench, reader: reader).run()
        }
        try judge(by: try reader.schema(of: try SchemaFile.document(schema), from: schema))
    }

    private func judge(by schema: Schema) throws {
        let judge = InstanceJudge(
            schema: schema, output: output ?? .issues, namesFiles: instancePaths.count > 1)
        var areAllValid = true
        for instance in instancePaths {
            let verdict = judge.verdict(on: try InputFile.read(instance), from: instance)
            areAllValid = areAllValid && verdict.isValid
            StandardOutput.print(verdict.line.text)
        }
        if !areAllValid { throw ExitCode.failure }
    }
}
