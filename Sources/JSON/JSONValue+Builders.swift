extension JSONValue {
    /// A document of its own that is `null`.
    public static let null = write { $0.null() }

    /// A document of its own that is this boolean.
    public static func bool(_ value: Bool) -> JSONValue { write { $0.bool(value) } }

    /// A document of its own that is this string.
    public static func string(_ value: String) -> JSONValue { write { $0.string(value) } }

    /// A document of its own that is this number.
    public static func int(_ value: Int) -> JSONValue { write { $0.int(value) } }

    /// A document of its own that is this number, as written.
    public static func number(_ value: JSONNumber) -> JSONValue { write { $0.number(value) } }

    /// An array of copies of these values.
    public static func array(_ elements: [JSONValue]) -> JSONValue {
        write { writer in
            writer.beginArray()
            for element in elements { writer.value(element) }
            writer.endArray()
        }
    }

    /// An object with copies of these values, in this order; of members of one name the last stays.
    public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        write { writer in
            writer.beginObject()
            for (key, value) in members {
                writer.key(key)
                writer.value(value)
            }
            writer.endObject()
        }
    }

    private static func write(_ body: (inout JSONWriter) -> Void) -> JSONValue {
        var writer = JSONWriter()
        body(&writer)
        return writer.finish().root
    }
}
