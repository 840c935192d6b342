/// Header fields in the order they came or were set; names are compared without regard to case (RFC 9110 §5).
public struct HTTPHeaders: Sendable {
    /// One header field: its name as written and its value without surrounding blanks.
    public struct Field: Hashable, Sendable {
        /// A token of RFC 9110 §5.6.2.
        public let name: String

        /// Without control characters where `set` took it.
        public let value: String
    }

    /// All fields, in order; a name may come more than once.
    public private(set) var fields: [Field] = []

    /// No fields.
    public init() {}

    /// Fields that `set` takes; a pair that it refuses is left out.
    public init(_ pairs: [(name: String, value: String)]) {
        for pair in pairs { set(pair.name, to: pair.value) }
    }

    /// The value of the first field of that name; `nil` when there is none.
    public subscript(name: String) -> String? {
        fields.first { $0.name.isSameFieldName(as: name) }?.value
    }

    /// The values of every field of that name, in order.
    public func values(_ name: String) -> [String] {
        fields.filter { $0.name.isSameFieldName(as: name) }.map(\.value)
    }

    /// Adds the fields of others whose names are not here yet.
    public mutating func add(missingFrom others: HTTPHeaders) {
        for field in others.fields where self[field.name] == nil { fields.append(field) }
    }

    /// Sets the one field of that name, in place of those that were there.
    ///
    /// A name that is no token (RFC 9110 §5.6.2) and a value with a control character are refused: nothing that a
    /// stranger wrote can end a header line.
    /// - Returns: whether the field was set.
    @discardableResult
    public mutating func set(_ name: String, to value: String) -> Bool {
        guard name.isToken, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
        fields.removeAll { $0.name.isSameFieldName(as: name) }
        fields.append(Field(name: name, value: value))
        return true
    }

    /// Keeps a field as it was received, but for blanks after the value, for the gate to judge.
    mutating func receive(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: String(value[...].trimmed)))
    }
}

extension HTTPHeaders: Equatable {}

extension String {
    /// Whether this is a token of RFC 9110 §5.6.2: what methods and field names are made of.
    var isToken: Bool {
        !utf8.isEmpty && utf8.allSatisfy(\.isTokenByte)
    }

    /// Whether both are one field name; ASCII letters are compared without regard to case.
    func isSameFieldName(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return self == other || zip(utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}

extension UInt8 {
    /// Whether this is a `tchar` of RFC 9110 §5.6.2.
    var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }

    /// The lower-case form of an ASCII letter; any other byte as it is.
    var asciiLowercased: UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
    }
}

extension Substring {
    /// Without the blanks around it: the optional white space of RFC 9110 §5.6.3.
    var trimmed: Substring {
        var text = utf8
        while let last = text.last, last.isBlank { text.removeLast() }
        return Substring(text.drop(while: \.isBlank))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
