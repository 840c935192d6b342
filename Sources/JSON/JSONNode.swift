/// One entry of a document's tape: 24 bytes, no references.
///
/// The tape lists values in document order. An array is followed by its elements, an object by a key, that key's value,
/// the next key, and so on. A key is a node of kind `string`.
@frozen
public struct JSONNode: Sendable {
    /// By kind: a container's count, a key's hash, a small number's significand, a boolean's 0 or 1.
    @usableFromInline var payload: UInt64

    /// Where its text begins, in bytes; for strings, behind the quotation mark.
    @usableFromInline var offset: UInt32

    /// By kind: the index past a container, a string's Unicode scalars, a small number's exponent.
    @usableFromInline var extent: UInt32

    /// How long its text is, in bytes; for strings, without the quotation marks.
    @usableFromInline var length: UInt32

    @usableFromInline var flags: UInt16

    /// What it is; a key is a string.
    public let kind: JSONKind

    init(
        _ kind: JSONKind, offset: Int, length: Int = 0, payload: UInt64 = 0, extent: UInt32 = 0,
        flags: UInt16 = 0
    ) {
        self.kind = kind
        self.offset = UInt32(truncatingIfNeeded: offset)
        self.length = UInt32(truncatingIfNeeded: length)
        self.payload = payload
        self.extent = extent
        self.flags = flags
    }

    @usableFromInline static let escapes: UInt16 = 1
    @usableFromInline static let small: UInt16 = 2
    @usableFromInline static let integerSyntax: UInt16 = 4

    /// How many elements an array or members an object has; 0 for all else.
    @inlinable public var count: Int { isContainer ? Int(truncatingIfNeeded: payload) : 0 }

    /// Whether it is an array or an object.
    @inlinable public var isContainer: Bool { kind.rawValue >= JSONKind.array.rawValue }

    /// What a boolean says; `false` for all else.
    @inlinable public var bool: Bool { kind == .boolean && payload == 1 }

    /// Whether a string is written with at least one backslash.
    @inlinable public var hasEscapes: Bool { flags & Self.escapes != 0 }

    /// How many Unicode scalars a string has after unescaping; 0 for all else.
    @inlinable public var scalarCount: Int { kind == .string ? Int(extent) : 0 }

    /// How many bytes its text has: a string without its quotation marks, as written.
    @inlinable public var byteCount: Int { Int(length) }

    /// The hash of a key's unescaped UTF-8 bytes, equal to `JSONHash.of` them; for nodes that stand as a key only.
    @inlinable public var keyHash: UInt64 { payload }

    /// Whether a number has neither fraction nor exponent.
    @inlinable public var isIntegerSyntax: Bool { flags & Self.integerSyntax != 0 }

    /// Whether a number is `significand` × 10^`exponent`, both given here.
    @inlinable public var isSmall: Bool { flags & Self.small != 0 }

    /// The signed digits of a small number, without its point: 1.10 has 110.
    @inlinable public var significand: Int64 { Int64(bitPattern: payload) }

    /// The power of ten that goes with `significand`: 1.10 has -2.
    @inlinable public var exponent: Int { Int(Int32(bitPattern: extent)) }
}
