import Foundation
import Languages
import Runs

extension Words {
    /// The title of a page whose run says nothing of its own.
    func question(of run: Run, isPlain: Bool) -> String {
        self(isPlain ? .runAsksToResume : .runAsks, ["run": run.name])
    }

    /// In whose name a page answers that is made out to somebody.
    func answersAs(_ name: String) -> String { self(.answerAs, ["name": name]) }

    /// The title in the browser's tab when there is something to mend.
    func errorTitle(_ title: String) -> String { self(.pageErrorTitle, ["title": title]) }

    /// What follows the deadline on a run page: rule 7, no silent yes.
    func consequence(of effect: DeadlineEffect) -> String {
        switch effect {
        case .runFails: self[.runThenFails]
        case .runExpires: self[.runThenExpires]
        }
    }

    /// That people are reminded of a question that waits since then.
    func reminder(since moment: Date) -> String {
        self(.runReminder, ["moment": self.moment(Timestamp(moment))])
    }

    /// The title of a question of which people are reminded.
    func reminder(of question: String) -> String { self(.runReminderOf, ["question": question]) }

    /// A scrolling table's name for those who do not see it.
    func table(_ name: String) -> String { self(.tableNamed, ["name": name]) }

    /// The name of a table that has none.
    var table: String { self[.artifactTable] }

    /// A moment, in UTC.
    func moment(_ moment: Timestamp) -> String {
        self(
            .moment,
            [
                "day": String(moment.day), "month": month(moment.month), "year": String(moment.year),
                "clock": moment.clock,
            ])
    }
}
