import Foundation
import Pages

/// The folder that a web server shows: each file is replaced whole or left alone.
public struct SiteFolder: Sendable {
    /// Where the folder is.
    public let path: String

    /// Creates the folder where it is missing.
    ///
    /// - Throws: `PortalGenError.cannotWrite`.
    public init(path: String) throws(PortalGenError) {
        self.path = path
        try makeFolder("r")
    }

    /// Replaces a file unless it holds these very bytes already.
    ///
    /// The name is a path below the folder, made of names that this program chose.
    ///
    /// - Returns: Whether the file was written.
    /// - Throws: `PortalGenError.cannotWrite`.
    func replace(_ name: String, with bytes: [UInt8]) throws(PortalGenError) -> Bool {
        let file = "\(path)/\(name)"
        if holds(bytes, at: file) { return false }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        } catch {
            throw .cannotWrite(path: file, reason: error.localizedDescription)
        }
        return true
    }

    /// Removes the pages of an index that was longer.
    func removeIndexPages(after count: Int) {
        var number = count + 1
        while unlink("\(path)/\(IndexPage.fileName(ofPage: number))") == 0 { number += 1 }
    }

    /// Compares sizes first, so that a changed page is seldom read.
    private func holds(_ bytes: [UInt8], at file: String) -> Bool {
        guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int,
            size == bytes.count, let present = FileManager.default.contents(atPath: file)
        else { return false }
        return present.elementsEqual(bytes)
    }

    private func makeFolder(_ name: String) throws(PortalGenError) {
        let folder = "\(path)/\(name)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: folder, reason: error.localizedDescription)
        }
    }
}
