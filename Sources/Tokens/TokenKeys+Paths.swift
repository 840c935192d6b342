public import Runs

extension TokenKeys {
    /// The unguessable part of a page's address: 32 hex digits.
    public func pagePath(for pause: PauseID) -> String {
        name(.pagePath, pause.text)
    }

    /// The unguessable name of the folder with the pages that are made out to a reviewer: 32 hex digits.
    ///
    /// Each generation of their links has another.
    public func folder(of link: ReviewerLink) -> String {
        name(.reviewerFolder, link.text)
    }

    /// The unguessable name of a page in that folder: nobody learns it from the same pause's other pages.
    public func pagePath(for pause: PauseID, of link: ReviewerLink) -> String {
        name(.personalPage, "\(link.text)\n\(pause.text)")
    }

    /// Names the feed of what waits, wherever it is read; stays like the names of pages.
    public var feedName: String { name(.feed, "") }

    /// Says of two portals whether they make the same tokens and addresses, and nothing else of their keys.
    public var mark: String { marks.joined(separator: " ") }
}
