import ArgumentParser
import JSON

/// Files with schemas, and how the command ends where one cannot be used.
enum SchemaFile {
    /// The exit of a schema that cannot be used: EX_DATAERR of sysexits.
    static let unusable = ExitCode(65)

    /// The document in the file.
    ///
    /// - Throws: exit 64 for a file that cannot be read, exit 65 for one that is not JSON.
    static func document(_ path: String) throws -> JSONValue {
        try document(try InputFile.read(path), from: path)
    }

    /// - Throws: exit 65 for bytes that are not JSON.
    static func document(_ bytes: [UInt8], from path: String) throws -> JSONValue {
        do {
            return try JSONDocument(bytes: bytes).root
        } catch {
            throw refusal(of: path, error.description)
        }
    }

    /// Says why the file cannot be used; the exit to throw.
    static func refusal(of path: String, _ words: String) -> ExitCode {
        InputFile.complain(of: path, words)
        return unusable
    }
}
