/// What tells a file's versions apart for caches, and what their conditions mean (RFC 9110 §8.8, §13).
struct Validators {
    let tag: String
    let date: String
    private let seconds: Int

    init(_ status: FileStatus) {
        let parts = [
            status.inode, UInt(bitPattern: status.modifiedSeconds),
            UInt(bitPattern: status.modifiedNanoseconds),
        ]
        tag =
            "\"" + parts.map { String($0, radix: 36) }.joined(separator: "-") + "-"
            + String(status.size, radix: 36) + "\""
        seconds = status.modifiedSeconds
        date = HTTPDate.text(seconds)
    }

    /// Whether the client has this version: `If-None-Match` decides, `If-Modified-Since` only without it.
    func areCurrent(for headers: HTTPHeaders) -> Bool {
        let lists = headers.values("If-None-Match")
        guard lists.isEmpty else { return lists.contains(where: contains) }
        guard let since = headers["If-Modified-Since"].flatMap(HTTPDate.seconds) else { return false }
        return seconds <= since
    }

    /// Whether `If-Range` lets a part of this version be sent.
    func allowRange(for headers: HTTPHeaders) -> Bool {
        guard let condition = headers["If-Range"] else { return true }
        return condition == tag || condition == date
    }

    /// Whether a list of tags names ours, weakly compared.
    private func contains(_ list: String) -> Bool {
        list.split(separator: ",").contains { item in
            let item = item.trimmed
            return item == "*" || item == tag || item.hasPrefix("W/") && item.dropFirst(2) == tag
        }
    }
}
