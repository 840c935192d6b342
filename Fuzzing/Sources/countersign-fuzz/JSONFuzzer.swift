import Forms
import JSON
import JSONSchema

/// JSON: refused with words and a place, or the same when written and read again; and what a schema or a form makes of it.
enum JSONFuzzer {
    private static let wide = JSONOptions(maxDepth: 1_000)

    static func take(_ bytes: [UInt8]) -> Int32 {
        pointer(String(decoding: bytes, as: UTF8.self))
        do {
            let value = try JSONDocument(bytes: bytes).root
            texts(of: value)
            places(in: value)
            schema(value)
        } catch {
            must((0...bytes.count).contains(error.byteOffset), "the place lies in the document")
            must(error.line > 0 && error.column > 0 && !error.description.isEmpty, "it says where and why")
        }
        return 0
    }

    private static func texts(of value: JSONValue) {
        let again = try? JSONDocument(bytes: value.utf8Text).root
        must(again == value && again?.hashValue == value.hashValue, "read again, it differs")
        must(again?.text == value.text, "written again, it differs")
        must(
            (try? JSONDocument(value.prettyText, options: wide).root.text) == value.text,
            "indented, it differs")
    }

    /// Every place has a pointer that leads to it.
    private static func places(in root: JSONValue) {
        var rest = [(JSONPointer(), root)]
        var left = 500
        while left > 0, let (pointer, value) = rest.popLast() {
            left -= 1
            must(JSONPointer(pointer.description) == pointer, "a pointer is read as it is written")
            must(root.value(at: pointer) == value, "a pointer leads where it says: \(pointer)")
            switch value.kind {
            case .object: rest += value.members.map { (pointer.appending($0.key), $0.value) }
            case .array:
                rest += value.elements.enumerated().map { (pointer.appending($0.offset), $0.element) }
            case .null, .boolean, .number, .string: continue
            }
        }
    }

    private static func pointer(_ text: String) {
        guard let pointer = JSONPointer(text) else { return }
        must(Array(pointer.description.utf8) == Array(text.utf8), "a pointer has one spelling")
    }

    /// The document as a schema, of which it is itself the instance: words and verdict agree.
    private static func schema(_ document: JSONValue) {
        do {
            let schema = try Schema(document, options: SchemaOptions(assertsFormats: true))
            must(
                schema.isValid(document) == schema.issues(in: document).isEmpty,
                "the verdict and its words agree")
        } catch {
            must(!error.description.isEmpty, "it says why it is no schema")
        }
        do {
            let form = try Form(schema: document, initial: nil)
            _ = form.sheet()
            SampleForm.give(document, to: form)
        } catch {
            must(!error.description.isEmpty, "it says why it makes no form")
        }
    }
}
