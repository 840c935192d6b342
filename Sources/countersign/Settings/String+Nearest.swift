extension String {
    /// So many slips at most still make it likely what was meant.
    private static let mostSlips = 2

    /// The name that is written most like this one; `nil` where none is near.
    func nearest(in names: Set<String>) -> String? {
        let near = names.sorted().map { (name: $0, slips: slips(to: $0)) }.min { $0.slips < $1.slips }
        return near.flatMap { $0.slips <= Self.mostSlips ? $0.name : nil }
    }

    /// How many characters have to be put in, left out or replaced to make the other one of it; `-` counts as `_`.
    ///
    /// Source: the Levenshtein distance, by rows (Wagner and Fischer, "The String-to-String Correction Problem", 1974).
    private func slips(to other: String) -> Int {
        let (mine, theirs) = (lowercased().map { $0 == "-" ? "_" : $0 }, Array(other))
        var row = Array(0...theirs.count)
        for (index, character) in mine.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, its) in theirs.enumerated() {
                let replaced = diagonal + (character == its ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = Swift.min(replaced, diagonal + 1, row[place] + 1)
            }
        }
        return row[theirs.count]
    }
}
