import Glibc

/// What tells one version of a file from another.
struct FileStatus: Equatable, Sendable {
    let size: Int

    /// Who may do what with it: the permission bits.
    let mode: UInt32
    let modifiedSeconds: Int
    let modifiedNanoseconds: Int
    let changedSeconds: Int
    let changedNanoseconds: Int
    let inode: UInt
    let device: UInt

    init(_ raw: stat) {
        size = Int(raw.st_size)
        mode = raw.st_mode & 0o7777
        modifiedSeconds = raw.st_mtim.tv_sec
        modifiedNanoseconds = raw.st_mtim.tv_nsec
        changedSeconds = raw.st_ctim.tv_sec
        changedNanoseconds = raw.st_ctim.tv_nsec
        inode = UInt(raw.st_ino)
        device = UInt(raw.st_dev)
    }
}
