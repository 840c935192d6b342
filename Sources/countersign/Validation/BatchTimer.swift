import Foundation
import Synchronization

/// The processor time that a piece of work takes, found from many batches of turns.
///
/// Processor time of this thread, so that other work on the machine does not count.
enum BatchTimer {
    /// A batch lasts so long that reading the clock, some 0.3 µs, does not show in it.
    private static let batchNanoseconds = 100_000
    private static let leastBatches = 15
    private static let wantedNanoseconds = 10_000_000
    private static let mostNanoseconds = 1_000_000_000

    /// What all work came to: kept where the optimiser cannot know that nobody asks, so that it leaves no work out.
    private static let blackHole = Atomic(0)

    /// The nanoseconds of one turn: the median of at least 15 batches, fewer only where they would take over a second.
    static func median(_ work: () throws -> Int) rethrows -> Int {
        let size = try batchSize(work)
        var (batches, spent) = ([Int](), 0)
        while batches.count < leastBatches || spent < wantedNanoseconds {
            batches.append(try nanoseconds(size, work))
            spent += batches[batches.count - 1]
            if spent > mostNanoseconds { break }
        }
        batches.sort()
        return (batches[batches.count / 2] + size / 2) / size
    }

    /// How many turns fill a batch, found by doubling; this warms what the work needs, too.
    private static func batchSize(_ work: () throws -> Int) rethrows -> Int {
        var size = 1
        while try nanoseconds(size, work) < batchNanoseconds { size *= 2 }
        return size
    }

    @inline(never)
    private static func nanoseconds(_ count: Int, _ work: () throws -> Int) rethrows -> Int {
        let start = threadTime()
        var sum = 0
        for _ in 0..<count { sum &+= try work() }
        let spent = threadTime() - start
        blackHole.wrappingAdd(sum, ordering: .relaxed)
        return spent
    }

    private static func threadTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
