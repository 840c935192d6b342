import Forms

/// Posts a form as a browser does that shows it with scripts off.
enum Browser {
    /// The pairs of a form as it stands in this draft, after `changes` of texts and choices by control name.
    static func post(_ form: Form, _ draft: Draft, changes: [String: String?] = [:]) -> FormBody {
        FormBody(
            pairs: form.fields.flatMap { pairs(of: $0, draft) }.compactMap { pair in
                guard let change = changes[pair.name] else { return pair }
                return change.map { FormBody.Pair(name: pair.name, value: $0) }
            })
    }

    private static func pairs(of field: Field, _ draft: Draft) -> [FormBody.Pair] {
        let state = FormBody.Pair(name: field.stateName, value: "empty")
        return control(of: field, draft) + (field.offersEmpty && draft.isEmptyTicked(field) ? [state] : [])
    }

    private static func control(of field: Field, _ draft: Draft) -> [FormBody.Pair] {
        switch field.widget {
        case .line: [pair(field, draft.text(of: field).filter { !$0.isNewline || $0 > "\r\n" })]
        case .area, .json: [pair(field, asPosted(draft.text(of: field)))]
        case .checkbox:
            [FormBody.Pair(name: field.stateName, value: "bool")]
                + (draft.isTicked(field) ? [pair(field, "true")] : [])
        case .choice(let choices, let asSegments):
            (choices.first { draft.isChosen($0, of: field) } ?? (asSegments ? nil : choices.first))
                .map { [pair(field, $0.value)] } ?? []
        case .fixed: []
        }
    }

    private static func pair(_ field: Field, _ value: String) -> FormBody.Pair {
        FormBody.Pair(name: field.name, value: value)
    }

    /// Any line end becomes CRLF (WHATWG HTML §4.10.21.5).
    private static func asPosted(_ text: String) -> String {
        var bytes: [UInt8] = []
        for (byte, next) in zip(text.utf8, Array(text.utf8.dropFirst()) + [0]) {
            switch byte {
            case 0x0D where next == 0x0A: break
            case 0x0D, 0x0A: bytes += [0x0D, 0x0A]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
