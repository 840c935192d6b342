public import Runs
import Foundation
import JSON

/// What the address of a page's events says, sealed by `TokenKeys.seal` so that nobody else can say it.
///
/// It opens what the page shows, and answers nothing: addresses are written into logs on the way.
public struct EventsTicket: Equatable, Sendable {
    /// The pause that the page is about; `nil` for an index.
    public let pause: PauseID?

    /// The links of the reviewer to whom the page was made out, as `ReviewerLink` writes them; `nil` for a page that is
    /// for anyone.
    public let reviewer: String?

    public init(pause: PauseID?, reviewer: String? = nil) {
        (self.pause, self.reviewer) = (pause, reviewer)
    }
}

extension EventsTicket {
    /// The fields in a fixed order as a JSON array: equal tickets have equal bytes.
    var payload: [UInt8] {
        let fields = [pause?.text, reviewer].map { $0.map(JSONValue.string) ?? .null }
        return Array(JSONValue.array(fields).text.utf8)
    }

    /// `nil` for anything that `payload` does not write.
    init?(payload: [UInt8]) {
        guard let fields = try? JSONDocument(bytes: payload).root, fields.kind == .array, fields.count == 2
        else { return nil }
        self.init(pause: fields[0]?.string.map { PauseID($0) }, reviewer: fields[1]?.string)
        guard self.payload == payload else { return nil }
    }
}
