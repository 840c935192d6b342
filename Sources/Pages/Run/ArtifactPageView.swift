import Languages
import Mustache
import Runs

/// An ``ArtifactPage`` as its template sees it.
struct ArtifactPageView: Viewable {
    static let shape = ViewShape(
        "page-artifact",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "question": .text,
            "back": .text,
            "artifact": .view(ArtifactView.shape),
        ])

    let values: [ViewValue]

    init(_ page: ArtifactPage, in surroundings: Surroundings) {
        let run = page.runPage
        let surroundings = surroundings.speaking(run.pausedRun.language)
        let words = surroundings.words
        var room = EvidenceRoom.alone
        let artifact = ArtifactView(
            page.artifact, named: page.name, level: 1, words,
            at: ArtifactPlace(number: page.number, folder: "./", hosts: surroundings.hosts), room: &room)
        var links = run.links.fromEvidence
        links.evidence = "./"
        let layout = LayoutView(
            page.name, links, madeAt: run.madeAt, hasScript: page.artifact.kind == .table, in: surroundings)
        values = [
            .view(layout.view), .view(words.phrases), .text(Question(run.pausedRun, words: words).title),
            .text(run.links.fromEvidenceToPage), .view(artifact.view),
        ]
    }
}
