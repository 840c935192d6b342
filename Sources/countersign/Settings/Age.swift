import ArgumentParser
import Foundation

/// How old something may be: hours, days or weeks, as `36h`, `90d` or `8w`.
struct Age: ExpressibleByArgument {
    private static let secondsInUnit: [Character: Double] = ["h": 3600, "d": 86400, "w": 7 * 86400]

    let seconds: TimeInterval

    init?(argument: String) {
        guard let unit = argument.last.flatMap({ Self.secondsInUnit[$0] }),
            let count = Int(argument.dropLast()), 1...100_000 ~= count
        else { return nil }
        seconds = Double(count) * unit
    }
}
