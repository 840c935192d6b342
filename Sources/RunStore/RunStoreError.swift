import GRDB

/// Why the store could not do its work; holds no run input.
public enum RunStoreError: Error, Equatable {
    /// The file is something else.
    case notAStore(path: String)

    /// A later version of the program wrote it.
    case newerVersion(path: String, found: Int, known: Int)

    /// It cannot be opened or made.
    case cannotOpen(path: String, reason: String)

    /// A backup cannot be read.
    case cannotRead(path: String, reason: String)

    /// A file is there already that must not be lost.
    case exists(path: String)

    /// A program has it open.
    case inUse(path: String)

    /// Another process held it for too long.
    case busy(path: String)

    /// The disk is full, or a quota is used up.
    case full(path: String)

    /// A write or a sync failed: what the disk holds cannot be known before the store is opened anew.
    case diskFailed(path: String, reason: String)

    /// Another file stands in its place, or none: what is written goes nowhere.
    case moved(path: String)

    /// SQLite or a row says that the file is not sound.
    case damaged(path: String, reason: String)

    /// Any other failure of SQLite or the disk.
    case failed(path: String, reason: String)

    /// The task was cancelled; nothing was changed, or all of it was.
    case cancelled
}

extension RunStoreError {
    init(_ error: any Error, path: String) {
        switch error {
        case let error as RunStoreError: self = error
        case let error as DatabaseError: self.init(error, path: path)
        case is CancellationError: self = .cancelled
        default: self = .failed(path: path, reason: "\(error)")
        }
    }

    /// Takes SQLite's own words only: statements and their arguments stay out.
    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notAStore(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self = .cannotOpen(path: path, reason: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_IOERR: self = .diskFailed(path: path, reason: error.extendedResultCode.description)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_INTERRUPT,
            .SQLITE_ABORT where reason.isEmpty:
            self = .cancelled
        default: self = .failed(path: path, reason: reason)
        }
    }
}

extension RunStoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAStore(let path):
            "\(path) is not a Countersign store. Name another file with --store, or move this one away."
        case .newerVersion(let path, let found, let known):
            "\(path) was written by a later version (store version \(found), this program knows \(known)). "
                + "Use that version, or name another file with --store."
        case .cannotOpen(let path, let reason):
            "\(path) cannot be opened: \(reason). Check that its folder exists and that this user may write there."
        case .cannotRead(let path, let reason):
            "\(path) cannot be read: \(reason). Nothing was changed. Check that this user may read it, and that it is what "
                + "'countersign backup' wrote: a file that was copied otherwise needs a disk that can be written."
        case .exists(let path):
            "\(path) is there already. Nothing was changed: move it away, or name another file."
        case .inUse(let path):
            "\(path) is open in a running program. Nothing was changed: stop that program first."
        case .busy(let path):
            "\(path) was held by another process for too long. Look for a stuck one; the request may be repeated."
        case .full(let path):
            "\(path) cannot grow: the disk is full. Nothing was taken; free some space."
        case .diskFailed(let path, let reason):
            "\(path): the disk failed (\(reason)). Nothing more is taken; look at the disk, then start the program again."
        case .moved(let path):
            "\(path) was moved, removed or replaced while it was in use. Nothing more is taken; start the program again."
        case .damaged(let path, let reason):
            "\(path) is damaged: \(reason). Stop the program and restore a backup."
        case .failed(let path, let reason):
            "\(path): \(reason). Nothing was taken; check the disk and the log of the system."
        case .cancelled:
            "The work on the store was cancelled."
        }
    }
}
