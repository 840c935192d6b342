import Mustache

extension ViewValue {
    /// What a template writes around the values of a view, about.
    private static let frame = 96

    /// How many bytes of a page it takes, about: those of its texts as they are escaped, and the markup around them.
    var size: Int { size(frame: Self.frame, escape: 6) }

    /// How many bytes of a page it takes at least, where its templates write all of it.
    var leastSize: Int { size(frame: 0, escape: 4) }

    private func size(frame: Int, escape: Int) -> Int {
        switch self {
        case .absent, .flag: 0
        case .text(let text): text.utf8.reduce(0) { $0 + (Self.isEscaped($1) ? escape : 1) }
        case .html(let html): html.text.utf8.count
        case .view(let view): view.values.reduce(frame) { $0 + $1.size(frame: frame, escape: escape) }
        case .list(let values): values.reduce(0) { $0 + $1.size(frame: frame, escape: escape) }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""):
            true
        default: false
        }
    }
}
