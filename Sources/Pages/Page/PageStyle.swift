import Foundation
import Templates

/// Where pages have their stylesheet and their script.
enum PageStyle: Sendable {
    /// In files of these names, at the root.
    case files(stylesheet: String, script: String)

    /// The stylesheet in the page itself, as a `data:` URL: a link needs no exception from the rule against inline styles.
    case url(String)

    static func beside(_ assets: Assets) -> PageStyle {
        .files(stylesheet: assets.stylesheet.fileName, script: assets.script.fileName)
    }

    static func inside(_ stylesheet: Asset) -> PageStyle {
        .url("data:text/css;base64,\(Data(stylesheet.text.utf8).base64EncodedString())")
    }

    /// The link to it from a page.
    func href(_ links: PageLinks) -> String {
        switch self {
        case .files(let name, _): links.toRoot + name
        case .url(let url): url
        }
    }

    /// The address of the script; `nil` where there is none.
    func script(_ links: PageLinks) -> String? {
        if case .files(_, let name) = self { return links.toRoot + name }
        return nil
    }

    /// The policy of a page with it.
    func policy(_ links: PageLinks, _ hosts: ArtifactHosts) -> ContentPolicy {
        switch self {
        case .files: ContentPolicy(links, hosts: hosts)
        case .url: ContentPolicy(links, styles: "data:", hosts: hosts)
        }
    }
}
