import Languages

/// What all pages of a portal have in common; a page about a run that speaks another language has its own.
public struct Surroundings: Sendable {
    let portalName: String

    let style: PageStyle

    let words: Words

    /// Those from which pages show pictures, recordings and films.
    let hosts: ArtifactHosts

    /// The controls that no page has to draw again.
    let untouched: UntouchedControls

    /// The same in another language; `nil` stays with the portal's.
    func speaking(_ language: Language?) -> Surroundings {
        guard let language, language != words.language else { return self }
        return Surroundings(
            portalName: portalName, style: style, words: Words(language), hosts: hosts,
            untouched: untouched)
    }
}
