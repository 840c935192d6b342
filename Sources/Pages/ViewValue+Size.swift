import Mustache

extension ViewValue {
    /// What a template writes around the values of a view, about.
    private static let frame = 96

    /// How many bytes of a page it takes, about: those of its texts as they are escaped, and the markup around them.
    var size: Int {
        switch self {
        case .absent, .flag: 0
        case .text(let text): text.utf8.reduce(0) { $0 + Self.size(of: $1) }
        case .html(let html): html.text.utf8.count
        case .view(let view): view.values.reduce(Self.frame) { $0 + $1.size }
        case .list(let values): values.reduce(0) { $0 + $1.size }
        }
    }

    private static func size(of byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""): 6
        default: 1
        }
    }
}
