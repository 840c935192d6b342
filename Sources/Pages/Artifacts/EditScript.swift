/// The shortest way from one list to another, by keeping, removing and inserting.
///
/// Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Past a number of edits it gives up: all
/// between the common beginning and the common end is then removed and inserted.
struct EditScript {
    enum Step: Equatable {
        /// Places in both lists.
        case keep(Int, Int)
        /// A place in the first.
        case remove(Int)
        /// A place in the second.
        case insert(Int)
    }

    let steps: [Step]

    init(from old: [Int], to new: [Int], mostEdits: Int) {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start,
            old[old.count - 1 - end] == new[new.count - 1 - end]
        { end += 1 }
        let (middle, other) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
        steps =
            (0..<start).map { .keep($0, $0) }
            + Self.middle(middle, other, mostEdits).map { $0.moved(by: start) }
            + (0..<end).map { .keep(old.count - end + $0, new.count - end + $0) }
    }

    private static func middle(_ old: [Int], _ new: [Int], _ mostEdits: Int) -> [Step] {
        if let trace = trace(old, new, mostEdits) { return walk(back: trace, old.count, new.count) }
        return old.indices.map { .remove($0) } + new.indices.map { .insert($0) }
    }

    /// How far each diagonal reaches after each number of edits; `nil` where that many do not do.
    private static func trace(_ old: [Int], _ new: [Int], _ mostEdits: Int) -> [[Int]]? {
        let most = min(old.count + new.count, mostEdits)
        var reach = [Int](repeating: 0, count: 2 * most + 3)
        var trace: [[Int]] = []
        for edits in 0...most {
            trace.append(Array(reach[(most + 1 - edits)...(most + 1 + edits)]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = most + 1 + diagonal
                let isDown = diagonal == -edits || diagonal != edits && reach[place - 1] < reach[place + 1]
                var x = isDown ? reach[place + 1] : reach[place - 1] + 1
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
                reach[place] = x
                if x >= old.count, x - diagonal >= new.count { return trace }
            }
        }
        return nil
    }

    private static func walk(back trace: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Step] {
        var (x, y) = (oldCount, newCount)
        var steps: [Step] = []
        for edits in stride(from: trace.count - 1, through: 0, by: -1) {
            let reach = trace[edits]
            func at(_ diagonal: Int) -> Int { abs(diagonal) <= edits ? reach[diagonal + edits] : 0 }
            let diagonal = x - y
            let isDown =
                diagonal == -edits || diagonal != edits && at(diagonal - 1) < at(diagonal + 1)
            let before = isDown ? diagonal + 1 : diagonal - 1
            let (oldX, oldY) = edits == 0 ? (0, 0) : (at(before), at(before) - before)
            while x > oldX, y > oldY {
                (x, y) = (x - 1, y - 1)
                steps.append(.keep(x, y))
            }
            guard edits > 0 else { break }
            steps.append(isDown ? .insert(oldY) : .remove(oldX))
            (x, y) = (oldX, oldY)
        }
        return steps.reversed()
    }
}

extension EditScript.Step {
    fileprivate func moved(by offset: Int) -> Self {
        switch self {
        case .keep(let old, let new): .keep(old + offset, new + offset)
        case .remove(let old): .remove(old + offset)
        case .insert(let new): .insert(new + offset)
        }
    }
}
