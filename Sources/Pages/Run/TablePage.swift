import Mustache
import Runs

/// A table on a page of its own, beside the page of the run that it belongs to.
struct TablePage: Page {
    let artifact: Artifact

    /// What the table is called on the run's page.
    let name: String

    /// The file with all of it, in the same folder.
    let csv: String

    /// The page of the run.
    let runPage: RunPage

    init(_ artifact: Artifact, name: String, csv: String, of runPage: RunPage) {
        (self.artifact, self.name, self.csv, self.runPage) = (artifact, name, csv, runPage)
    }

    func view(in surroundings: Surroundings) -> View {
        TablePageView(self, in: surroundings).view
    }
}
