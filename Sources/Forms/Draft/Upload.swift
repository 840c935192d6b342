/// A file as it was posted.
struct Upload: Equatable, Sendable {
    /// As the browser named it; empty where no file was chosen.
    let fileName: String

    let bytes: [UInt8]

    /// Whether it is what a browser posts for a control without a file.
    var isNone: Bool { fileName.isEmpty && bytes.isEmpty }
}
