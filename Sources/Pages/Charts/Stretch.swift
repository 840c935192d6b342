/// A line through so few points that a page stays small: of each stretch the least and the most, so that no peak is lost.
enum Stretch {
    /// How many points a line has at most.
    static let pointLimit = 240

    /// A point: where across, from 0 to 1, and its value, `nil` for a gap.
    typealias Point = (place: Double, value: Double?)

    static func thinned(_ points: [Point]) -> [Point] {
        guard points.count > pointLimit else { return points }
        let stretches = pointLimit / 2
        return (0..<stretches).flatMap { number in
            let bounds = number * points.count / stretches..<(number + 1) * points.count / stretches
            return ends(of: points[bounds])
        }
    }

    /// Its least and its most, in their order; a gap where there is nothing else.
    private static func ends(of points: ArraySlice<Point>) -> [Point] {
        let filled = points.filter { $0.value != nil }
        guard let least = filled.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
            let most = filled.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
        else { return Array(points.prefix(1)) }
        return least.place == most.place
            ? [least] : least.place < most.place ? [least, most] : [most, least]
    }
}
