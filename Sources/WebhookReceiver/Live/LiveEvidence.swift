import Tokens

/// What the decision rests on, as a part of any page that shows it.
///
/// It is drawn for a folder whose name was made for this: no text that was there before has it.
struct LiveEvidence: Sendable {
    /// Whether it shows files that lie beside the page.
    let hasFiles: Bool

    /// The markup between the places where the folder's name is.
    private let pieces: [String]

    /// Gives `draw` a folder of its own to lead to; `nil` where that gives none.
    init?(_ draw: (_ folder: String) -> (html: [UInt8], files: Bool)?) {
        let folder = "\(Unguessable.id())/"
        guard let (html, files) = draw(folder) else { return nil }
        hasFiles = files
        pieces = String(decoding: html, as: UTF8.self).split(
            separator: folder, omittingEmptySubsequences: false
        ).map(String.init)
    }

    /// The markup on a page whose files lie in that folder.
    func html(in folder: String) -> String {
        pieces.joined(separator: folder)
    }
}
