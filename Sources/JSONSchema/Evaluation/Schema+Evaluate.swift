public import JSON

extension Schema {
    /// All that the schema says on the value; valid where `isValid`.
    ///
    /// Near the limit of what is judged the two may differ, as searches of long texts are given up by time.
    /// It costs many times what `isValid` does. Keywords that look at what the others left over (`unevaluatedItems`,
    /// `unevaluatedProperties`) are not applied where those have failed.
    public func evaluate(_ value: JSONValue) -> Evaluation {
        let evaluation = withExtendedLifetime(storage) {
            value.withUnsafeTape { tape, index in
                var evaluator = Evaluator(storage.graph, storage.program, tape, index)
                return evaluator.evaluation(root.subschema, index)
            }
        }
        if let evaluation, evaluation.isComplete { return evaluation }
        let isValid = isValid(value)
        if let evaluation, evaluation.isValid == isValid { return evaluation }
        return Evaluation(root: unit(isValid, IssueMessage.text("", .nothing)), isComplete: false)
    }

    /// The evaluation of what is not even a value, such as a text that is not JSON, in the caller's words.
    public func refusal(_ message: String) -> Evaluation {
        Evaluation(root: unit(false, message), isComplete: true)
    }

    /// The root's unit alone; the message is for one that is not valid.
    private func unit(_ isValid: Bool, _ message: String) -> OutputUnit {
        let graph = storage.graph
        let location = graph.absoluteLocation(of: graph.subschemas[Int(root.subschema)], [])
        return OutputUnit(
            isValid: isValid, evaluationPath: JSONPointer(), schemaLocation: location,
            instanceLocation: JSONPointer(),
            errors: isValid ? [] : [KeywordError(keyword: "", message: message)])
    }
}
