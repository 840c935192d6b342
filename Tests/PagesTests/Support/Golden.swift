import Foundation
import Testing

/// The whole pages that are expected, in `Golden/`; `UPDATE_GOLDEN=1` writes them anew, to be reviewed as a diff.
enum Golden {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    static func expect(_ html: [UInt8], is name: String, _ location: SourceLocation = #_sourceLocation) throws
    {
        let file = folder.appending(path: "\(name).html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(html).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(String(decoding: html, as: UTF8.self) == expected, "\(name)", sourceLocation: location)
    }
}
