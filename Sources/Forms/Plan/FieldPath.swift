/// The place of a field as names and ids write it: a step from the place above it.
///
/// An answer is read without writing names, so they are put together when asked for. A class, for a step shares all
/// those above it.
final class FieldPath: Sendable {
    private let parent: FieldPath?

    /// The last step; `nil` for the run input itself.
    let token: PathToken?

    /// How many tokens there are.
    let depth: Int

    /// How long `suffix` is.
    let lengthInBytes: Int

    var isRoot: Bool { parent == nil }

    /// The run input itself.
    static let root = FieldPath(nil, nil)

    private init(_ parent: FieldPath?, _ token: PathToken?) {
        (self.parent, self.token) = (parent, token)
        depth = parent.map { $0.depth + 1 } ?? 0
        lengthInBytes = (parent?.lengthInBytes ?? 0) + (token?.name.utf8.count ?? 0)
    }

    /// The control's name without its first letter: empty, or tokens as in a JSON Pointer.
    var suffix: String { (parent?.suffix ?? "") + (token?.name ?? "") }

    var id: String { (parent?.id ?? "f") + (token?.id ?? "") }

    func appending(_ token: PathToken) -> FieldPath { FieldPath(self, token) }
}
