import JSON
import Runs
import Templates

/// A file that lies beside a page, in a folder of its own: evidence that does not fit on the page, or that browsers take from
/// a file alone.
public struct PageFile: Sendable {
    /// What is in it.
    enum Content: Sendable {
        case bytes([UInt8])
        case csv(JSONValue)

        /// A page of the table; `csv` is the name of the file with all of it.
        case table(Artifact, name: String, csv: String)

        /// A page with the artifact alone, as it is called and numbered on the run's page.
        case artifact(Artifact, name: String, number: String)
    }

    /// Its name in the folder: the artifact's number, a mark of what it holds, and what it is; such as
    /// `2-9ae16a3b2f90404f.png`.
    public let name: String

    let content: Content

    init(_ number: String, mark: ContentMark, _ suffix: String, _ content: Content) {
        name = "\(number)-\(mark.text).\(suffix)"
        self.content = content
    }

    /// The page of an artifact for which the run's page has no room.
    init(_ artifact: Artifact, called name: String, at place: ArtifactPlace) {
        let shown: [any Collection<UInt8>] = [
            name.utf8, (artifact.description ?? "").utf8, artifact.data.utf8Text,
        ]
        self.init(
            place.number, mark: ContentMark(shown.flatMap { Array($0) + [0] }), "html",
            .artifact(artifact, name: name, number: place.number))
    }

    /// Whether a file of this name may be one of ours.
    public static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: #/[0-9]{1,6}(-[0-9]{1,2})?-[0-9a-f]{16}\.[0-9a-z]{2,5}/#) != nil
    }
}
