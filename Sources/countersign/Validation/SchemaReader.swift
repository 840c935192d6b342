import JSON
import JSONSchema

/// How the command reads schemas: by which draft, with which formats, and beside which other documents.
struct SchemaReader {
    /// Of more unknown keywords, only the first are named.
    private static let mostUnknownKeywords = 20

    let options: SchemaOptions
    private var registry = SchemaRegistry()

    /// The files of registered documents by their `$id`.
    private var files: [String: String] = [:]

    /// - Throws: exit 64 for a file that cannot be read, exit 65 for one that is not JSON, has no absolute `$id`, or has
    ///   that of another one.
    init(options: SchemaOptions, registering paths: [String]) throws {
        self.options = options
        for path in paths { try register(try SchemaFile.document(path), from: path) }
    }

    private mutating func register(_ document: JSONValue, from path: String) throws {
        guard document.kind == .object else {
            throw SchemaFile.refusal(of: path, "an object was expected: a schema with an absolute $id.")
        }
        do throws(SchemaError) {
            try registry.register(document)
        } catch {
            throw SchemaFile.refusal(of: path, error.description)
        }
        guard let id = Self.identifier(of: document) else { return }
        if let other = files.updateValue(path, forKey: id) {
            let (id, other) = (JSONValue.string(id).text, JSONValue.string(other).text)
            throw SchemaFile.refusal(
                of: path, "the $id \(id) is that of \(other) too: register one of them alone.")
        }
    }

    /// A document's `$id`, without an empty fragment, which says nothing.
    private static func identifier(of document: JSONValue) -> String? {
        document["$id"]?.string.map { $0.hasSuffix("#") ? String($0.dropLast()) : $0 }
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
            Self.warn(of: schema.unknownKeywords, in: path)
            return schema
        } catch {
            throw SchemaFile.refusal(of: path, error.description)
        }
    }

    private static func warn(of unknown: [JSONPointer], in path: String) {
        for keyword in unknown.prefix(mostUnknownKeywords) {
            InputFile.complain(of: path, "the keyword at \(keyword) is unknown and not checked.")
        }
        let more = unknown.count - mostUnknownKeywords
        if more > 0 { InputFile.complain(of: path, "so are \(more) more.") }
    }
}
