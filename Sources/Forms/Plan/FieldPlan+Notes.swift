import JSON

extension FieldPlan {
    /// What the author of the schema may want to know about the field.
    var notes: [FormNote] {
        var sentences: [String] = []
        if shape == .json {
            sentences.append("No control shows this shape yet, so it is answered as JSON text.")
        }
        if place.view["readOnly"]?.bool == true, place.preset == nil {
            sentences.append("It is readOnly and has no value, so it is asked for.")
        }
        if let preset = place.preset, !preset.isNull, self.preset == nil, !field.isSecret {
            sentences.append(
                "Its default or initial value is not of its kind, so the field begins without it.")
        }
        return sentences.map { FormNote(pointer: place.schemaPointer, message: $0) }
    }
}

extension FormNote {
    /// A keyword that the validator does not know and the form does not use.
    init?(unknown pointer: JSONPointer) {
        guard let keyword = pointer.tokens.last, keyword != "position" else { return nil }
        self.init(
            pointer: pointer,
            message: "The keyword \"\(keyword)\" is not known here: nothing was done with it.")
    }
}
