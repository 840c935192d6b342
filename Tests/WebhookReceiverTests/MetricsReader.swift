import Foundation

/// Reads Prometheus' text exposition format as strictly as a scraper does.
struct MetricsReader {
    struct Fault: Error {
        let line: String
    }

    /// The type of each family, by its name.
    private(set) var types: [String: String] = [:]

    /// Each figure by its name and labels as written.
    private(set) var values: [String: Double] = [:]

    private var helped: Set<String> = []

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Fault(line: "the end") }
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            try read(String(line))
        }
    }

    private mutating func read(_ line: String) throws {
        if let help = line.wholeMatch(of: /# HELP ([a-z_]+) [^\\]+/) {
            guard helped.insert(String(help.1)).inserted else { throw Fault(line: line) }
        } else if let type = line.wholeMatch(of: /# TYPE ([a-z_]+) (counter|gauge|histogram)/) {
            let name = String(type.1)
            guard helped.contains(name), types[name] == nil else { throw Fault(line: line) }
            types[name] = String(type.2)
        } else {
            try readFigure(line)
        }
    }

    private mutating func readFigure(_ line: String) throws {
        let label = #"[a-z_]+="(?:[^"\\\n]|\\["\\n])*""#
        let shape = try Regex<(Substring, Substring, Substring?, Substring)>(
            "([a-z_]+)(\\{\(label)(?:,\(label))*\\})? ([0-9.e+-]+)")
        guard let figure = line.wholeMatch(of: shape)?.output, let value = Double(figure.3),
            hasType(String(figure.1)), values[String(line.dropLast(figure.3.count + 1))] == nil
        else { throw Fault(line: line) }
        values[String(line.dropLast(figure.3.count + 1))] = value
    }

    private func hasType(_ name: String) -> Bool {
        types[name] != nil
            || ["_bucket", "_sum", "_count"].contains { suffix in
                name.hasSuffix(suffix) && types[String(name.dropLast(suffix.count))] == "histogram"
            }
    }
}
