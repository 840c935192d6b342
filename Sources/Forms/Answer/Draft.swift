/// What the controls of a form hold: the typed text, good or bad, without secrets.
public struct Draft: Equatable, Sendable {
    /// By control name, as a browser would post it.
    private(set) var texts: [String: String] = [:]

    init() {}

    /// The text in a line or an area; empty where there is none.
    public func text(of field: Field) -> String { texts[field.name] ?? "" }

    /// Whether the field's box is ticked.
    public func isTicked(_ field: Field) -> Bool { texts[field.name] == "true" }

    /// Whether this choice is the one selected.
    public func isChosen(_ choice: Choice, of field: Field) -> Bool {
        texts[field.name].map { $0.utf8.elementsEqual(choice.value.utf8) } ?? false
    }

    /// Whether the box that makes a blank text an answer is ticked.
    public func isEmptyTicked(_ field: Field) -> Bool { texts[field.stateName] == "empty" }

    mutating func set(_ text: String?, for name: String) { texts[name] = text }
}
