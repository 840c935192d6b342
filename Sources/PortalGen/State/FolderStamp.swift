import Glibc

/// A folder of the site as it is at a time, with the folders of evidence in it.
///
/// Another folder, or one whose files came, went or were replaced, has another stamp. A file that is written to in its place
/// does not show.
struct FolderStamp: Equatable, Sendable {
    /// Its name below the site's folder; empty for that itself.
    let name: String

    private let own: Moment

    /// Over the folders in it that lie beside pages.
    private let evidence: UInt64

    init(of name: String, in site: String) {
        self.name = name
        let path = "\(site)/\(name)"
        own = Moment(of: path)
        evidence = Self.evidence(in: path)
    }

    func write(to writer: inout StateWriter) {
        writer.add(name)
        writer.add(own)
        writer.add(evidence)
    }

    init(state reader: inout StateReader) throws {
        name = try reader.text()
        own = try reader.value()
        evidence = try reader.value()
    }

    /// The same in whatever order they are listed.
    private static func evidence(in path: String) -> UInt64 {
        guard let listing = opendir(path) else { return 0 }
        defer { closedir(listing) }
        var sum: UInt64 = 0
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.isUnguessable { sum &+= Moment(of: "\(path)/\(name)").sum }
        }
        return sum
    }
}

/// Which folder lies at a place, and when its files last came, went or were replaced.
private struct Moment: Equatable, Sendable, BitwiseCopyable {
    /// 0 where there is none.
    let device: UInt64
    let file: UInt64
    let seconds: Int
    let nanoseconds: Int

    init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            (device, file, seconds, nanoseconds) = (0, 0, 0, 0)
            return
        }
        (device, file) = (UInt64(status.st_dev), UInt64(status.st_ino))
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }

    var sum: UInt64 {
        withUnsafeBytes(of: self) { Checksum.of(Array($0)[...]) }
    }
}
