import Foundation
import JSON

@testable import MicroHTTPD

/// Hears the events of a page as a browser does that has it open.
struct OpenPage: ~Copyable {
    struct Event: Equatable {
        let name: String
        let id: String
        let data: JSONValue
    }

    private let task: Task<Void, Never>
    private var blocks: AsyncStream<String>.Iterator

    init(_ response: HTTPResponse) throws {
        guard case .stream(let stream) = response.body else { throw NoStream(status: response.status) }
        let (blocks, continuation) = AsyncStream.makeStream(of: String.self)
        task = Task {
            await stream.produce { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                for block in text.components(separatedBy: "\n\n") where !block.isEmpty {
                    continuation.yield(block)
                }
                return !Task.isCancelled
            }
            continuation.finish()
        }
        self.blocks = blocks.makeAsyncIterator()
    }

    deinit {
        task.cancel()
    }

    /// The next event; `nil` when the stream has ended.
    mutating func next() async throws -> Event? {
        var block: String?
        repeat { block = await blocks.next() } while block.map { !$0.hasPrefix("id:") } ?? false
        guard let block else { return nil }
        var fields: [String: String] = [:]
        for line in block.split(separator: "\n") {
            let parts = line.split(separator: ": ", maxSplits: 1)
            fields[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        return Event(
            name: fields["event"] ?? "", id: fields["id"] ?? "",
            data: try JSONDocument(fields["data"] ?? "").root)
    }

    /// Waits until it is told that there is nothing to tell.
    mutating func heartbeat() async {
        while let block = await blocks.next(), block != ":" {}
    }
}

struct NoStream: Error {
    let status: Int
}
