import Foundation

extension Array where Element: Sendable {
    /// The array in pieces of this size, the last one perhaps smaller.
    func pieces(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }

    /// What `work` makes of each piece of the array, in any order; as many pieces at a time as there are processors.
    func inParallel<Result: Sendable>(
        by size: Int, _ work: @escaping @Sendable ([Element]) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var (results, rest) = ([Result](), pieces(of: size)[...])
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                guard let piece = rest.popFirst() else { break }
                group.addTask { try await work(piece) }
            }
            while let result = try await group.next() {
                results.append(result)
                if let piece = rest.popFirst() { group.addTask { try await work(piece) } }
            }
            return results
        }
    }
}
