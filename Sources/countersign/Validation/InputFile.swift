import ArgumentParser
import Foundation

/// A file named on the command line, or standard input as `-`.
enum InputFile {
    /// - Throws: `ValidationError`, which ends the program with exit 64.
    static func read(_ path: String) throws -> [UInt8] {
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ValidationError("Cannot read \(path). Check that the file exists and that you may read it.")
        }
        return [UInt8](bytes)
    }
}
