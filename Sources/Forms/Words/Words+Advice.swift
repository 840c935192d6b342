import JSON
import Languages

extension Words {
    /// What may be entered at a place, and what a blank means; one sentence each.
    func advice(_ node: FieldNode) -> [String] {
        [rule(node), meaning(ofBlank: node)].compactMap(\.self)
    }

    private func rule(_ node: FieldNode) -> String? {
        let view = node.plan.view
        switch node.shape {
        case .text: return text(node)
        case .number(let isInteger): return sentence(NumberWords(isInteger: isInteger, view, self).phrase)
        case .exactNumber: return sentence(NumberWords(isInteger: false, view.numberBranch, self).phrase)
        case .json: return self[.adviceJSON]
        case .file: return self(.fileAtMost, ["size": size(FieldNode.mostFileBytes)]).withFullStop(self)
        case .list where node.isReview: return nil
        case .list, .map: return entries(view)
        case .moment, .flag, .options, .set, .constant, .group, .union: return nil
        }
    }

    private func text(_ node: FieldNode) -> String? {
        if let words = FormatWords(node, self) { return words.advice }
        if node.plan.view["contentMediaType"]?.string == "text/markdown" { return self[.formMarkdown] }
        return length(node.plan.view)
    }

    private func length(_ view: SchemaView) -> String? {
        let most = view.number("maxLength")
        let least = view.number("minLength").flatMap { $0 > JSONNumber(1) ? $0 : nil }
        return range(
            least, most, exactly: .adviceCharacters, between: .adviceCharactersFromTo,
            atLeast: .adviceCharactersAtLeast, atMost: .adviceCharactersAtMost)
    }

    private func entries(_ view: SchemaView) -> String? {
        let (least, most) =
            view["minItems"] == nil && view["maxItems"] == nil
            ? (view.number("minProperties"), view.number("maxProperties"))
            : (view.number("minItems"), view.number("maxItems"))
        return range(
            least.flatMap { $0 > JSONNumber(0) ? $0 : nil }, most, exactly: .adviceEntries,
            between: .adviceEntriesFromTo, atLeast: .adviceEntriesAtLeast, atMost: .adviceEntriesAtMost)
    }

    private func range(
        _ least: JSONNumber?, _ most: JSONNumber?, exactly: Phrase, between: Phrase, atLeast: Phrase,
        atMost: Phrase
    ) -> String? {
        switch (least, most) {
        case (let least?, let most?) where least == most:
            self(exactly, count: most.int, ["count": most.lexeme])
        case (let least?, let most?):
            self(between, count: most.int, ["least": least.lexeme, "most": most.lexeme])
        case (let least?, nil): self(atLeast, count: least.int, ["count": least.lexeme])
        case (nil, let most?): self(atMost, count: most.int, ["count": most.lexeme])
        case (nil, nil): nil
        }
    }

    private func meaning(ofBlank node: FieldNode) -> String? {
        let given = node.initial ?? node.plan.fallback
        if node.isSecret, given.map({ !$0.isNull }) ?? false, node.blank != .refused {
            return self[.adviceKeepSecret]
        }
        guard node.blank == .omitted, !node.isSecret, node.shape.isTyped, let fallback = node.plan.fallback,
            !fallback.isNull, fallback.string != ""
        else { return nil }
        let text = label(of: fallback)
        return text.unicodeScalars.count <= 60
            ? self(.adviceBlankFor, ["value": text]) : self[.adviceBlankUsual]
    }
}

extension String {
    fileprivate func withFullStop(_ words: Words) -> String { words(.sentence, ["text": self]) }
}

extension SchemaView {
    /// What an exact number's branch of numbers says.
    var numberBranch: SchemaView {
        branches.first { $0.schema["type"]?.string == "number" }.map(choosing) ?? self
    }
}

extension SchemaView {
    /// Whether a number keeps the bounds that are said here: of digits that go as a text, nobody else asks for that.
    func takes(_ value: JSONNumber) -> Bool {
        if let least = number("minimum"), value < least { return false }
        if let most = number("maximum"), value > most { return false }
        if let above = number("exclusiveMinimum"), value <= above { return false }
        if let below = number("exclusiveMaximum"), value >= below { return false }
        return number("multipleOf").map(value.isMultiple) ?? true
    }
}
