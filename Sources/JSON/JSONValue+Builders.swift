extension JSONValue {
    public static let null = write { $0.null() }

    public static func bool(_ value: Bool) -> JSONValue { write { $0.bool(value) } }

    public static func string(_ value: String) -> JSONValue { write { $0.string(value) } }

    public static func int(_ value: Int) -> JSONValue { write { $0.int(value) } }

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
