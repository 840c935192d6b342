import Glibc

/// A folder of the site as it is at a time: another one, or one whose files came, went or were replaced, has another
/// stamp.
struct FolderStamp: Equatable, Sendable {
    /// Its name below the site's folder; empty for that itself.
    let name: String

    /// 0 where there is none.
    let device: UInt64
    let file: UInt64
    let seconds: Int
    let nanoseconds: Int

    init(of name: String, in site: String) {
        self.name = name
        var status = stat()
        guard stat("\(site)/\(name)", &status) == 0 else {
            (device, file, seconds, nanoseconds) = (0, 0, 0, 0)
            return
        }
        (device, file) = (UInt64(status.st_dev), UInt64(status.st_ino))
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }

    func write(to writer: inout StateWriter) {
        writer.add(name)
        writer.add(device)
        writer.add(file)
        writer.add(seconds)
        writer.add(nanoseconds)
    }

    init(state reader: inout StateReader) throws {
        name = try reader.text()
        device = try reader.value()
        file = try reader.value()
        seconds = try reader.value()
        nanoseconds = try reader.value()
    }
}
