import Runs

extension Words {
    /// The title of a page whose run says nothing of its own.
    func question(of run: Run, isPlain: Bool) -> String {
        isPlain ? "Resume \(run.name)?" : "\(run.name) asks for an answer"
    }

    /// The title in the browser's tab when there is something to mend.
    func errorTitle(_ title: String) -> String { "Error: \(title)" }

    /// What follows the deadline on a run page: rule 7, no silent yes.
    func consequence(of effect: DeadlineEffect) -> String {
        switch effect {
        case .runFails: "then the run fails"
        case .runExpires: "then the question expires and the run is told so"
        }
    }

    /// What an artifact without a key is called.
    func name(of kind: Artifact.Kind) -> String {
        switch kind {
        case .markdown: "Text"
        case .table: "Table"
        case .link: "Link"
        case .image: "Picture"
        case .progress: "Progress"
        }
    }

    /// A scrolling table's name for those who do not see it.
    func table(_ name: String) -> String { "\(name), table" }

    /// The name of a table that has none.
    var table: String { "Table" }

    /// Leads to a picture that lies elsewhere.
    var openPicture: String { "Open the picture" }

    /// An example or several, under a field.
    func examples(_ examples: [String]) -> String {
        "For example: \(examples.joined(separator: ", "))"
    }

    /// Under a secret on a page that comes back.
    var secretAgain: String { "It is not shown again: enter it once more." }

    /// A moment, in UTC.
    func moment(_ moment: Timestamp) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(moment.day) \(months[moment.month - 1]) \(moment.year), \(moment.clock) UTC"
    }
}
