import ArgumentParser
import JSON
import JSONSchema

/// A schema's file, compiled as the receiver compiles it: formats are asserted.
enum SchemaFile {
    /// The exit of a schema that cannot be used: EX_DATAERR of sysexits.
    static let unusable = ExitCode(65)

    static let options = SchemaOptions(assertsFormats: true)

    /// - Throws: exit 64 for a file that cannot be read, exit 65 for a schema that cannot be used.
    static func compile(_ path: String) throws -> Schema {
        try compile(try InputFile.read(path), from: path)
    }

    /// - Throws: exit 65 for a schema that cannot be used.
    static func compile(_ bytes: [UInt8], from path: String) throws -> Schema {
        do {
            let schema = try Schema(try JSONDocument(bytes: bytes).root, options: options)
            for keyword in schema.unknownKeywords {
                StandardError.print(
                    "countersign: \(path): the keyword at \(keyword) is unknown and not checked.")
            }
            return schema
        } catch {
            StandardError.print("countersign: \(path): \(error)")
            throw unusable
        }
    }
}
