import Mustache
import Runs

/// An artifact on a page of its own, beside the page of the run, which had no room for it.
struct ArtifactPage: Page {
    let artifact: Artifact

    /// What it is called on the run's page.
    let name: String

    /// Its number there, which its files bear.
    let number: String

    /// The page of the run.
    let runPage: RunPage

    func view(in surroundings: Surroundings) -> View {
        ArtifactPageView(self, in: surroundings).view
    }
}
