import JSON
import JSONSchema

/// How the command reads schemas: by which draft, with which formats, and beside which other documents.
struct SchemaReader {
    let options: SchemaOptions
    private var registry = SchemaRegistry()

    /// - Throws: exit 64 for a file that cannot be read, exit 65 for one that is not JSON or has no absolute `$id`.
    init(options: SchemaOptions, registering paths: [String]) throws {
        self.options = options
        for path in paths {
            let document = try SchemaFile.document(path)
            do throws(SchemaError) {
                try registry.register(document)
            } catch {
                throw SchemaFile.refusal(of: path, error.description)
            }
        }
    }

    func schema(of document: JSONValue) throws(SchemaError) -> Schema {
        try Schema(document, options: options, registry: registry)
    }

    /// The schema in a file; keywords in it that are not checked are named on standard error.
    ///
    /// - Throws: exit 65 for a schema that cannot be used.
    func schema(of document: JSONValue, from path: String) throws -> Schema {
        do throws(SchemaError) {
            let schema = try schema(of: document)
            for keyword in schema.unknownKeywords {
                StandardError.print(
                    "countersign: \(path): the keyword at \(keyword) is unknown and not checked.")
            }
            return schema
        } catch {
            throw SchemaFile.refusal(of: path, error.description)
        }
    }
}
