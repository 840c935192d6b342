/// Where a page's links lead, written so that they work where the page lies: under any prefix, and from a file.
public struct PageLinks: Hashable, Sendable {
    /// The way from the page to the folder with the stylesheet: empty, `../`, or an absolute URL that ends in `/`.
    public let toRoot: String

    /// The index of what waits; `nil` where the page should not lead there.
    public let index: String?

    /// Where the form is posted to: relative to the page, or an absolute URL of the receiver.
    public let submissions: String

    /// The way from the page to the folder with its own files, relative or an absolute URL, ending in `/`; `nil` where they
    /// cannot be reached: then what would be a file is a part of the page, or left out.
    public var evidence: String?

    /// Without more, the index is `index.html` and the receiver `submissions`, both at the root.
    public init(toRoot: String, index: String? = nil, submissions: String? = nil) {
        self.toRoot = toRoot
        self.index = index ?? toRoot + "index.html"
        self.submissions = submissions ?? toRoot + "submissions"
    }

    /// Links of a page from which the index cannot be reached.
    public static func withoutIndex(toRoot: String, submissions: String) -> PageLinks {
        PageLinks(toRoot: toRoot, noIndexAnd: submissions)
    }

    /// The same links, seen from the folder with the page's own files.
    var fromEvidence: PageLinks {
        func deeper(_ link: String) -> String { WebOrigin(of: link) == nil ? "../\(link)" : link }
        guard let index else {
            return .withoutIndex(toRoot: deeper(toRoot), submissions: deeper(submissions))
        }
        return PageLinks(toRoot: deeper(toRoot), index: deeper(index), submissions: deeper(submissions))
    }

    /// The way from that folder back to the page.
    var fromEvidenceToPage: String {
        "../\((evidence ?? "").split(separator: "/").last ?? "").html"
    }

    private init(toRoot: String, noIndexAnd submissions: String) {
        (self.toRoot, self.index, self.submissions) = (toRoot, nil, submissions)
    }
}
