import Foundation
import Tokens

/// The folder that a web server shows: each file is replaced whole or left alone.
public struct SiteFolder: Sendable {
    /// The folder within it that holds the pages that anyone may see.
    static let shared = TokenKeys.sharedFolder

    /// Where the folder is.
    public let path: String

    /// Creates the folder where it is missing.
    ///
    /// - Throws: `PortalGenError.cannotWrite`.
    public init(path: String) throws(PortalGenError) {
        self.path = path
        try makeFolder(Self.shared)
    }

    /// Replaces a file unless it holds these very bytes already.
    ///
    /// The name is a path below the folder, made of names that this program chose.
    ///
    /// - Returns: Whether the file was written.
    /// - Throws: `PortalGenError.cannotWrite`.
    func replace(_ name: String, with bytes: [UInt8]) throws(PortalGenError) -> Bool {
        let file = SiteFile(path: "\(path)/\(name)")
        let found = file.content(besides: bytes)
        if found == .same { return false }
        if found == .nothing, file.create(with: bytes) { return true }
        try file.replace(with: bytes)
        return true
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) {
        unlink("\(path)/\(name)")
    }

    /// The names of what lies in a folder within it; none where it cannot be read.
    func entries(of folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    }

    /// The folders of these names as they are now.
    func stamps(of folders: [String]) -> [FolderStamp] { folders.map { FolderStamp(of: $0, in: path) } }

    func makeFolder(_ name: String) throws(PortalGenError) {
        let folder = "\(path)/\(name)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            let cause = (error as? CocoaError)?.underlying as? POSIXError
            let words = cause.map { String(cString: strerror($0.code.rawValue)) }
            throw .cannotWrite(path: folder, reason: words ?? error.localizedDescription)
        }
    }
}
