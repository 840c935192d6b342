import JSON
import Runs

/// A file that lies beside a page, in a folder of its own: evidence that does not fit on the page, or that browsers take from
/// a file alone.
public struct PageFile: Sendable {
    /// What is in it.
    enum Content: Sendable {
        case bytes([UInt8])
        case csv(JSONValue)

        /// A page of the table; `csv` is the name of the file with all of it.
        case table(Artifact, name: String, csv: String)
    }

    /// Its name in the folder: the artifact's number, a mark of what it holds, and what it is; such as
    /// `2-9ae16a3b2f90404f.png`.
    public let name: String

    let content: Content

    init(_ number: String, mark: ContentMark, _ suffix: String, _ content: Content) {
        name = "\(number)-\(mark.text).\(suffix)"
        self.content = content
    }

    /// Whether a file of this name may be one of ours.
    public static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: #/[0-9]{1,6}(-[0-9]{1,2})?-[0-9a-f]{16}\.[0-9a-z]{2,5}/#) != nil
    }
}
