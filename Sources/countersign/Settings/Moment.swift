import ArgumentParser
import Foundation

/// An instant as an operator types it: RFC 3339, or a day, which begins at midnight in UTC.
struct Moment: ExpressibleByArgument {
    let date: Date

    init?(argument: String) {
        let text = argument.count == 10 ? "\(argument)T00:00:00Z" : argument
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        self.date = date
    }
}
