/// The place of a field as names and ids write it.
struct FieldPath: Hashable {
    /// The control's name without its first letter: empty, or tokens as in a JSON Pointer.
    let suffix: String

    let id: String

    /// How many tokens there are.
    let depth: Int

    /// The run input itself.
    static let root = FieldPath(suffix: "", id: "f", depth: 0)

    func appending(_ token: PathToken) -> FieldPath {
        FieldPath(suffix: suffix + token.name, id: id + token.id, depth: depth + 1)
    }
}
