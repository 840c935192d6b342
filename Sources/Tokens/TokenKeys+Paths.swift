public import Runs

extension TokenKeys {
    /// The folder below the site's root with the pages that anyone may see.
    public static let sharedFolder = "r"

    /// The folder below the site's root with a folder for each reviewer.
    public static let personalFolder = "p"

    /// The place of a pause's page below the site's root, such as `r/HEX.html`; made out to a reviewer, `p/HEX/HEX.html`.
    public func page(of pause: PauseID, for link: ReviewerLink?) -> String {
        guard let link else { return "\(Self.sharedFolder)/\(pagePath(for: pause)).html" }
        return "\(Self.personalFolder)/\(folder(of: link))/\(pagePath(for: pause, of: link)).html"
    }

    /// The folder with what lies beside that page, such as `r/HEX/`.
    public func files(of pause: PauseID, for link: ReviewerLink?) -> String {
        "\(page(of: pause, for: link).dropLast(".html".count))/"
    }

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

    private func pageName(of pause: PauseID, _ link: ReviewerLink?) -> String {
        link.map { pagePath(for: pause, of: $0) } ?? pagePath(for: pause)
    }

    /// Whether a list of ours posts this, by names that these keys made; the time does not tell how much of it is right.
    public func isOurs(_ chosen: ChosenPause, of link: ReviewerLink? = nil) -> Bool {
        let (given, ours) = (chosen.pageName.utf8, pageName(of: chosen.pause, link).utf8)
        return given.count == ours.count && zip(given, ours).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Names the feed of what waits, wherever it is read; stays like the names of pages.
    public var feedName: String { name(.feed, "") }

    /// Says of two portals whether they make the same tokens and addresses, and nothing else of their keys.
    public var mark: String { marks.joined(separator: " ") }
}
