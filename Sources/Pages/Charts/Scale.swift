import Foundation

/// An axis between two numbers, with round numbers on it.
struct Scale: Equatable {
    /// Where it begins.
    let low: Double

    /// Where it ends: more than `low`.
    let high: Double

    /// The distance of two ticks: 1, 2 or 5 times a power of ten.
    let step: Double

    /// Round numbers on it, growing.
    let ticks: [Double]

    /// How much of a magnitude a difference has to be so that it is one.
    private static let precision = 1e-12
    private static let mostTicks = 40

    /// Numbers are zero or of a magnitude between 1e-300 and 1e300; both ends go outward to a tick, unless they are to stay as they are.
    init(_ low: Double, _ high: Double, count: Int = 4, isWhole: Bool = false, keepsEnds: Bool = false) {
        let magnitude = max(low.magnitude, high.magnitude)
        let isPoint = high - low <= magnitude * Self.precision
        let margin = !isPoint ? 0 : magnitude > 0 ? magnitude / 2 : 1
        let (low, high) = (low - margin, high + margin)
        step = Self.roundStep((high - low) / Double(count), isWhole: isWhole)
        let first = keepsEnds ? (low / step - 1e-9).rounded(.up) : (low / step + 1e-9).rounded(.down)
        let last = keepsEnds ? (high / step + 1e-9).rounded(.down) : (high / step - 1e-9).rounded(.up)
        let step = step
        ticks = stride(from: first, through: last, by: 1).prefix(Self.mostTicks).map { $0 * step }
        self.low = keepsEnds ? low : first * step
        self.high = keepsEnds ? high : last * step
    }

    /// Where a number stands on it: from 0 to 1.
    func place(_ value: Double) -> Double { (value - low) / (high - low) }

    private static func roundStep(_ least: Double, isWhole: Bool) -> Double {
        let power = pow(10, floor(log10(least)))
        let step = power * ([1, 2, 5].first { $0 * power >= least * (1 - 1e-9) } ?? 10)
        return isWhole ? max(1, step) : step
    }
}

extension Scale {
    /// A scale of steps as they are.
    init(from low: Double, through high: Double, by step: Double) {
        (self.low, self.high, self.step) = (low, high, step)
        ticks = stride(from: low, through: high, by: step).prefix(Self.mostTicks).map { $0 }
    }
}
