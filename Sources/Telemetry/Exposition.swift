import Foundation

/// Figures in Prometheus' text exposition format, version 0.0.4, a family at a time.
public struct Exposition: Sendable {
    /// What a family's figures mean to whoever computes with them.
    public enum Kind: String, Hashable, Sendable {
        /// Only rises, until the process begins anew.
        case counter

        /// Rises and falls.
        case gauge
    }

    /// One figure of a family, with the labels that tell it from the others.
    public typealias Sample = (labels: [(String, String)], value: Double)

    /// The families so far.
    public private(set) var text = ""

    public init() {}

    /// A family of one figure; nothing where it is not known.
    public mutating func add(_ kind: Kind, _ name: String, _ help: String, _ value: Double?) {
        if let value { add(kind, name, help, [([], value)]) }
    }

    /// A family of figures that differ in their labels; in the order given.
    public mutating func add(_ kind: Kind, _ name: String, _ help: String, _ samples: [Sample]) {
        head(name, help, kind.rawValue)
        for sample in samples { line(name, sample.labels, sample.value) }
    }

    /// A family of histograms, each with its label.
    public mutating func add(
        _ name: String, _ help: String, by label: String, _ histograms: [(String, Histogram)]
    ) {
        head(name, help, "histogram")
        for (value, histogram) in histograms {
            var below = 0
            for (bound, count) in zip(histogram.bounds + [.infinity], histogram.counts) {
                below += count
                line("\(name)_bucket", [(label, value), ("le", Self.number(bound))], Double(below))
            }
            line("\(name)_sum", [(label, value)], histogram.sum)
            line("\(name)_count", [(label, value)], Double(histogram.count))
        }
    }

    private mutating func head(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let pairs = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += "\(name)\(pairs.isEmpty ? "" : "{\(pairs)}") \(Self.number(value))\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
            .replacingOccurrences(of: "\n", with: "\\n")
    }

    /// Whole numbers without a point.
    private static func number(_ value: Double) -> String {
        if value == .infinity { return "+Inf" }
        return Int64(exactly: value).map(String.init) ?? "\(value)"
    }
}
