/// Values counted in stretches of equal length between round numbers.
struct HistogramBins {
    /// From the first bound to the last.
    let scale: Scale

    /// How many values lie in each stretch; a bound belongs to the stretch above it, the last to the one below.
    let counts: [Int]

    /// What is written under it: the bounds, or, where each stretch holds one whole number, those.
    let labels: [Double]

    init(_ values: [Double], about count: Int) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 0)
        let isWhole = values.allSatisfy { $0 == $0.rounded() }
        let rounded = Scale(least, most, count: count, isWhole: isWhole)
        let areWholeNumbers = isWhole && rounded.step == 1 && most - least <= Double(2 * count)
        let scale =
            areWholeNumbers
            ? Scale(from: least - 0.5, through: most + 0.5, by: 1) : rounded
        let size = max(1, Int(((scale.high - scale.low) / scale.step).rounded()))
        var counts = [Int](repeating: 0, count: size)
        for value in values {
            counts[min(size - 1, max(0, Int(scale.place(value) * Double(size) + 1e-9)))] += 1
        }
        labels = areWholeNumbers ? Array(stride(from: least, through: most, by: 1)) : scale.ticks
        (self.scale, self.counts) = (scale, counts)
    }
}
