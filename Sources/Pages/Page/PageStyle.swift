import Foundation
import Templates

/// Where pages have their stylesheet.
enum PageStyle: Sendable {
    /// In a file of this name, at the root.
    case file(String)

    /// In the page itself, as a `data:` URL: a link needs no exception from the rule against inline styles.
    case url(String)

    static func beside(_ stylesheet: Stylesheet) -> PageStyle {
        .file(stylesheet.fileName)
    }

    static func inside(_ stylesheet: Stylesheet) -> PageStyle {
        .url("data:text/css;base64,\(Data(stylesheet.text.utf8).base64EncodedString())")
    }

    /// The link to it from a page.
    func href(_ links: PageLinks) -> String {
        switch self {
        case .file(let name): links.toRoot + name
        case .url(let url): url
        }
    }

    /// The policy of a page with it.
    func policy(_ links: PageLinks) -> ContentPolicy {
        switch self {
        case .file: ContentPolicy(links)
        case .url: ContentPolicy(links, styles: "data:")
        }
    }
}
