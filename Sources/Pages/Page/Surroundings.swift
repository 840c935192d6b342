/// What all pages of a portal have in common.
public struct Surroundings: Sendable {
    let portalName: String

    /// The file name of the stylesheet.
    let stylesheet: String

    let words: Words
}
