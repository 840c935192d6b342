public import Foundation
import JSON
import Languages
import Runs

/// What waits, for programs that read feeds: as Atom (RFC 4287) and as JSON Feed 1.1.
///
/// It says no more than the index, and leads to the same pages.
public struct Feed: Sendable {
    /// How many entries a feed holds at most.
    public static let mostEntries = 100

    /// What was told last first: a question of which people were reminded is an entry of its own, in place of its first.
    public let entries: [IndexEntry]

    /// The feed's own name that stays: a URN.
    public let id: String

    /// The portal's address, which ends in `/`; empty where it is not known: then links are relative to the feed.
    public let site: String

    /// As of when it holds.
    public let updatedAt: Date

    /// A feed of at most ``mostEntries`` of these, which come in any order.
    public init(entries: [IndexEntry], id: String, site: String, updatedAt: Date) {
        let newest = entries.sorted { ($0.toldAt, $0.href) > ($1.toldAt, $1.href) }
        self.entries = Array(newest.prefix(Self.mostEntries))
        (self.id, self.site, self.updatedAt) = (id, site, updatedAt)
    }

    /// The document `index.atom`, as UTF-8.
    func atom(_ surroundings: Surroundings) -> [UInt8] {
        var xml = XMLText()
        xml.line(#"<?xml version="1.0" encoding="utf-8"?>"#)
        xml.line(
            #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(surroundings.words.language.code)">"#)
        xml.element("title", surroundings.portalName)
        xml.element("id", id)
        xml.element("updated", updatedAt.formatted(.iso8601))
        xml.line("<author><name>\(XMLText.escaped(surroundings.portalName))</name></author>")
        xml.link("self", site + "index.atom")
        xml.link("alternate", site + "index.html")
        for entry in entries {
            xml.line("<entry>")
            xml.element("title", entry.feedTitle(surroundings.words))
            xml.element("id", entry.feedID)
            xml.element("published", entry.toldAt.formatted(.iso8601))
            xml.element("updated", entry.toldAt.formatted(.iso8601))
            xml.link("alternate", site + entry.href)
            xml.element("summary", entry.summary(surroundings.words))
            xml.line("</entry>")
        }
        xml.line("</feed>")
        return Array(xml.text.utf8)
    }

    /// The document `index.json`, as UTF-8.
    func json(_ surroundings: Surroundings) -> [UInt8] {
        let items = entries.map { entry in
            JSONValue.object([
                ("id", .string(entry.feedID)), ("url", .string(site + entry.href)),
                ("title", .string(entry.feedTitle(surroundings.words))),
                ("content_text", .string(entry.summary(surroundings.words))),
                ("date_published", .string(entry.toldAt.formatted(.iso8601))),
                ("tags", .array(entry.run.tags.map(JSONValue.string))),
            ])
        }
        let feed = JSONValue.object([
            ("version", .string("https://jsonfeed.org/version/1.1")),
            ("title", .string(surroundings.portalName)),
            ("home_page_url", .string(site + "index.html")), ("feed_url", .string(site + "index.json")),
            ("language", .string(surroundings.words.language.code)), ("items", .array(items)),
        ])
        return Array((feed.text + "\n").utf8)
    }
}

extension IndexEntry {
    /// Names the question wherever it is read: a URN made of the unguessable part of its page's address.
    ///
    /// A reminder has another name, so that a program that showed the question tells its reader again.
    fileprivate var feedID: String {
        let name = href.split(separator: "/").last?.split(separator: ".").first ?? ""
        return "urn:countersign:\(name)\(remindedAt == nil ? "" : ":reminder")"
    }

    /// When subscribers are told of it.
    fileprivate var toldAt: Date { remindedAt ?? askedAt }

    fileprivate func feedTitle(_ words: Words) -> String {
        remindedAt == nil ? title(words) : words.reminder(of: title(words))
    }

    fileprivate func summary(_ words: Words) -> String {
        let since = remindedAt.map { _ in words.reminder(since: askedAt) }
        return [run.flow, run.name, orchestrator, since, until(words)].compactMap(\.self)
            .joined(separator: " · ")
    }

    private func until(_ words: Words) -> String {
        guard let deadline else { return words[.runNoDeadline] }
        let moment = words.moment(Timestamp(deadline))
        let consequence = words.consequence(of: deadlineEffect)
        return "\(words[.runBefore]) \(moment)\(words[.semicolon]) \(consequence)"
    }
}
