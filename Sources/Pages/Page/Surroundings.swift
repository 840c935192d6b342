/// What all pages of a portal have in common.
public struct Surroundings: Sendable {
    let portalName: String

    let style: PageStyle

    let words: Words
}
