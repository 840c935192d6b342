import JSON

/// Writes an evaluation in the standard formats.
struct OutputWriter {
    private var writer = JSONWriter()

    consuming func finish() -> JSONValue { writer.finish().root }

    mutating func writeBasic(_ evaluation: Evaluation) {
        writer.beginObject()
        member("valid", evaluation.isValid)
        writer.key(evaluation.isValid ? "annotations" : "errors")
        writer.beginArray()
        if evaluation.isValid { writeAnnotations(evaluation.root) } else { writeErrors(evaluation.root) }
        writer.endArray()
        if !evaluation.isComplete { member("truncated", true) }
        writer.endObject()
    }

    mutating func writeHierarchical(_ evaluation: Evaluation) {
        writer.beginObject()
        writeMembers(evaluation.root)
        if !evaluation.isComplete { member("truncated", true) }
        writer.endObject()
    }

    private mutating func member(_ key: String, _ value: Bool) {
        writer.key(key)
        writer.bool(value)
    }

    private mutating func member(_ key: String, _ value: String) {
        writer.key(key)
        writer.string(value)
    }
}

// MARK: - Basic

extension OutputWriter {
    private mutating func writeErrors(_ unit: OutputUnit) {
        for error in unit.errors {
            beginRow(unit, error.isOfKeyword ? error.keyword : nil, false)
            member("error", error.message)
            writer.endObject()
        }
        for detail in unit.details where !detail.isValid && detail.isBlamed { writeErrors(detail) }
    }

    private mutating func writeAnnotations(_ unit: OutputUnit) {
        for annotation in unit.annotations {
            beginRow(unit, annotation.keyword, true)
            writer.key("annotation")
            writer.value(annotation.value)
            writer.endObject()
        }
        for detail in unit.details where detail.isValid { writeAnnotations(detail) }
    }

    private mutating func beginRow(_ unit: OutputUnit, _ keyword: String?, _ isValid: Bool) {
        let step = JSONPointer(tokens: keyword.map { [$0] } ?? [])
        writer.beginObject()
        member("valid", isValid)
        member("keywordLocation", unit.evaluationPath.description + step.description)
        member("absoluteKeywordLocation", unit.schemaLocation + step.fragment)
        member("instanceLocation", unit.instanceLocation.description)
    }
}

// MARK: - Hierarchical

extension OutputWriter {
    private mutating func writeMembers(_ unit: OutputUnit) {
        member("valid", unit.isValid)
        member("evaluationPath", unit.evaluationPath.description)
        member("schemaLocation", unit.schemaLocation)
        member("instanceLocation", unit.instanceLocation.description)
        if !unit.errors.isEmpty { writeErrorsByKeyword(unit.errors) }
        if !unit.annotations.isEmpty {
            writer.key(unit.isValid ? "annotations" : "droppedAnnotations")
            writer.beginObject()
            for annotation in unit.annotations {
                writer.key(annotation.keyword)
                writer.value(annotation.value)
            }
            writer.endObject()
        }
        if !unit.details.isEmpty { writeDetails(unit.details) }
    }

    private mutating func writeErrorsByKeyword(_ errors: [KeywordError]) {
        writer.key("errors")
        writer.beginObject()
        for error in errors { member(error.keyword, error.message) }
        writer.endObject()
    }

    private mutating func writeDetails(_ details: [OutputUnit]) {
        writer.key("details")
        writer.beginArray()
        for detail in details {
            writer.beginObject()
            writeMembers(detail)
            writer.endObject()
        }
        writer.endArray()
    }
}
