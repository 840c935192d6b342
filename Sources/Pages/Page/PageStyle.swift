import Foundation
import Templates

/// Where pages have their stylesheet, their script and the operator's mark.
enum PageStyle: Sendable {
    /// In files of these names, at the root.
    case files(stylesheet: String, script: String, mark: String?)

    /// In the page itself, as `data:` URLs, and without a script: a link needs no exception from the rule against inline styles.
    case urls(stylesheet: String, mark: String?)

    static func beside(_ assets: Assets) -> PageStyle {
        .files(
            stylesheet: assets.stylesheet.fileName, script: assets.script.fileName,
            mark: assets.mark?.fileName)
    }

    static func inside(_ assets: Assets) -> PageStyle {
        func url(_ type: String, _ asset: Asset) -> String {
            "data:\(type);base64,\(Data(asset.bytes).base64EncodedString())"
        }
        return .urls(
            stylesheet: url("text/css", assets.stylesheet),
            mark: assets.mark.map { url($0.contentType, $0) })
    }

    /// The link to the stylesheet from a page.
    func href(_ links: PageLinks) -> String {
        switch self {
        case .files(let name, _, _): links.toRoot + name
        case .urls(let url, _): url
        }
    }

    /// The address of the script; `nil` where there is none.
    func script(_ links: PageLinks) -> String? {
        if case .files(_, let name, _) = self { return links.toRoot + name }
        return nil
    }

    /// The address of the operator's mark; `nil` for the built-in one.
    func mark(_ links: PageLinks) -> String? {
        switch self {
        case .files(_, _, let name): name.map { links.toRoot + $0 }
        case .urls(_, let url): url
        }
    }

    /// The policy of a page with it.
    func policy(_ links: PageLinks, _ hosts: ArtifactHosts) -> ContentPolicy {
        switch self {
        case .files: ContentPolicy(links, hosts: hosts)
        case .urls: ContentPolicy(links, styles: "data:", hosts: hosts)
        }
    }
}
