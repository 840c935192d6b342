import JSON
import JSONSchema

/// One schema with one instance, and what must hold of them whatever they are.
struct Trial {
    let schema: Tree
    let instance: Tree
    let assertsFormats: Bool

    /// What does not hold; `nil` where all does.
    ///
    /// `spelling` decides on the other spellings.
    func fault(_ spelling: Lottery) -> String? {
        var spelling = spelling
        do {
            guard schema.hasUniqueNames else { return nil }
            let (document, value) = (try JSONDocument(schema.text).root, try JSONDocument(instance.text).root)
            let other = try JSONDocument(schema.respelled(&spelling)).root
            let otherValue = try JSONDocument(instance.respelled(&spelling)).root
            guard other == document, otherValue == value else { return "respelled, it is another value" }
            guard let compiled = compile(document) else { return faultOfRefusal(document, other) }
            guard let second = compile(other) else { return "respelled, the schema is refused" }
            let verdict = Verdict(compiled, value)
            return faultOfIssues(verdict, in: value) ?? faultOfSpelling(verdict, compiled, second, otherValue)
                ?? faultOfLogic(verdict, value)
        } catch {
            return "an error: \(error)"
        }
    }

    private func compile(_ document: JSONValue) -> Schema? {
        try? Schema(document, options: SchemaOptions(assertsFormats: assertsFormats))
    }

    private func faultOfRefusal(_ document: JSONValue, _ other: JSONValue) -> String? {
        guard compile(other) == nil else { return "respelled, the schema is taken" }
        do throws(SchemaError) {
            _ = try Schema(document, options: SchemaOptions(assertsFormats: assertsFormats))
        } catch {
            if error.description.isEmpty { return "refused without words" }
            if document.value(at: error.pointer) == nil { return "\(error.pointer) is no place: \(error)" }
        }
        return nil
    }

    private func faultOfIssues(_ verdict: Verdict, in value: JSONValue) -> String? {
        guard verdict.isValid == verdict.issues.isEmpty else {
            return "valid \(verdict.isValid), yet \(verdict.issues)"
        }
        guard verdict.standard == verdict.isValid || verdict.isTooCostly else {
            return "the standard's output says \(verdict.standard)"
        }
        for issue in verdict.issues {
            if issue.message.isEmpty { return "an issue without words: \(issue)" }
            if value.value(at: issue.instance) == nil { return "\(issue.instance) is no place: \(issue)" }
        }
        return nil
    }

    private func faultOfSpelling(
        _ verdict: Verdict, _ compiled: Schema, _ second: Schema, _ value: JSONValue
    ) -> String? {
        let others = [Verdict(compiled, value), Verdict(second, value)]
        guard !verdict.isTooCostly, !others.contains(where: \.isTooCostly) else { return nil }
        if others[0].isValid != verdict.isValid { return "the instance respelled is judged otherwise" }
        return others[1].isValid == verdict.isValid ? nil : "the schema respelled judges otherwise"
    }

    /// `not` says the contrary, `not` of it and the only branch of a union the same.
    private func faultOfLogic(_ verdict: Verdict, _ value: JSONValue) -> String? {
        guard !verdict.isTooCostly, let inner = resource else { return nil }
        for (name, whole, expected) in [
            ("not", Tree.object("not", inner), !verdict.isValid),
            ("oneOf", Tree.object("oneOf", .array([.bool(false), inner])), verdict.isValid),
            (
                "allOf", Tree.object("allOf", .array([inner, .object("$ref", .string("urn:fuzz:inner"))])),
                verdict.isValid
            ),
        ] {
            guard let document = try? JSONDocument(whole.text).root, let compiled = compile(document)
            else {
                return "within \(name), the schema is refused"
            }
            let outer = Verdict(compiled, value)
            if !outer.isTooCostly, outer.isValid != expected { return "within \(name), it judges otherwise" }
        }
        return nil
    }

    /// The schema as a resource of its own, so that its references mean the same within another; `nil` where it has a name.
    private var resource: Tree? {
        guard case .object(let members) = schema, !schema.text.contains("$id"),
            !schema.text.contains("$schema")
        else {
            return nil
        }
        return .object([("$id", .string("urn:fuzz:inner"))] + members)
    }
}
