import Foundation
import Languages
import Mustache
import Runs

/// One artifact: of the names after `isCut`, the one of its kind has a value, or `leftOut` where the page has no room for it.
struct ArtifactView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-artifact",
        [
            "level": .text,
            "name": .text,
            "made": .optional(.view(TimeView.shape)),
            "about": .optional(.html),
            "isCut": .flag,
            "markdown": .optional(.html),
            "table": .optional(.view(TableView.shape)),
            "link": .optional(.view(LinkView.shape)),
            "image": .optional(.view(ImageView.shape)),
            "progress": .optional(.view(ProgressView.shape)),
            "json": .optional(.view(JSONTreeView.shape)),
            "diff": .optional(.view(DiffView.shape)),
            "text": .optional(.view(TextView.shape)),
            "media": .optional(.view(MediaView.shape)),
            "raw": .optional(.text),
            "leftOut": .optional(.view(leftOutShape)),
            "earlier": .optional(.view(versionsShape)),
        ])

    private static let leftOutShape = ViewShape(
        "left-out", ["reason": .text, "page": .optional(.text), "pageLabel": .text])

    private static let versionsShape = ViewShape(
        "versions", ["heading": .text, "versions": .list(.view(ArtifactView.shape))])

    /// A longer name is cut: it stands in several places.
    private static let longestName = 200

    /// What lies beside the page, that of earlier versions too.
    private(set) var files: [PageFile]

    private(set) var values: [ViewValue]

    private let artifact: Artifact
    private let level: Int
    private let words: Words
    private let place: ArtifactPlace

    /// An artifact without its earlier versions under a heading of the level, below which stands what it says itself.
    ///
    /// Takes from the room of the page; where there is too little, a page of its own has it. Says when it was made where it has
    /// earlier versions, or is called by another name than its own.
    init(
        _ artifact: Artifact, named other: String? = nil, level: Int, _ words: Words, at place: ArtifactPlace,
        room: inout EvidenceRoom
    ) {
        (self.artifact, self.level, self.words, self.place) = (artifact, level, words, place)
        let name =
            other
            ?? (artifact.key?.nonBlank ?? words.name(of: artifact.kind)).cut(to: Self.longestName)
            .withVisibleControls
        let made = other != nil || !artifact.earlier.isEmpty ? artifact.madeAt : nil
        let head: [ViewValue] = [
            .text(String(level)), .text(name), .optional(made.map { TimeView($0, words) }),
        ]
        if room.isOver, ArtifactContent.isCostly(artifact) {
            let page = PageFile(artifact, called: name, at: place)
            files = place.folder == nil ? [] : [page]
            values = head + Self.leftOut(.artifactNoRoom, place.href(page), words)
            return
        }
        let description =
            artifact.kind == .table ? ChartedTable(artifact).artifact.description : artifact.description
        let about = description?.nonBlank.map {
            Markdown($0, headingLevel: level + 1, words: words).html
        }
        let content = ArtifactContent(
            artifact, name: name, headingLevel: level + 1, words, at: place, mostCells: room.mostCells)
        let shown = [.optional(about), .flag(content.isCut)] + content.values
        if room.take(shown, picture: content.pictureBytes) {
            files = content.files
            values = head + shown + [.absent, .absent]
        } else {
            var alone = EvidenceRoom.alone
            let fits = alone.take(shown, picture: content.pictureBytes)
            let page = PageFile(artifact, called: name, at: place)
            files = fits && place.folder != nil ? content.files + [page] : []
            values =
                head
                + Self.leftOut(
                    fits ? .artifactNoRoom : .artifactTooLarge, fits ? place.href(page) : nil, words)
        }
    }

    /// Adds what stood under the same key before, each version with its date.
    ///
    /// What is newest comes first on every page that has little room: so this is done when all artifacts are there.
    mutating func addEarlier(_ room: inout EvidenceRoom) {
        guard !artifact.earlier.isEmpty else { return }
        var versions: [ArtifactView] = []
        for (index, version) in artifact.earlier.enumerated() {
            versions.append(
                ArtifactView(
                    version, named: words(.artifactVersion, ["number": words.digits(index + 1)]),
                    level: level + 1, words, at: place.version(index + 1), room: &room))
        }
        files += versions.flatMap(\.files)
        let heading = words(.artifactEarlier, ["count": words.digits(versions.count)])
        values[values.count - 1] = .view(View(Self.versionsShape, [.text(heading), .list(of: versions)]))
    }

    /// The values after the head of an artifact that is not shown, with the way to the page that shows it.
    private static func leftOut(_ reason: Phrase, _ target: String?, _ words: Words) -> [ViewValue] {
        let view = View(
            leftOutShape, [.text(words[reason]), .optional(target), .text(words[.artifactAlone])])
        return [.absent, .flag(false)] + [ViewValue](repeating: .absent, count: 10) + [.view(view), .absent]
    }
}
