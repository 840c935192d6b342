import JSON
import Testing

/// Whatever text comes in is refused with words, or comes back the same when written and read again.
@Suite(.timeLimit(.minutes(30)))
struct ParserFuzzTests {
    @Test
    func `survives any text`() {
        let campaign = Campaign("parser", rounds: 5_000)
        var accepted = 0
        for round in campaign.rounds {
            var lottery = campaign.lottery(round)
            let bytes = TextSource.bytes(&lottery)
            campaign.keep(bytes, round)
            let options = Self.options(&lottery)
            guard let fault = Self.fault(bytes, options, &accepted) else { continue }
            let shown = String(decoding: bytes.prefix(4_000), as: UTF8.self)
            Issue.record("\(campaign.words(round)): \(fault)\n\(shown)\n\(bytes.prefix(4_000))")
        }
        #expect(accepted > campaign.rounds.count / 50 || campaign.rounds.count < 100)
    }

    private static func options(_ lottery: inout Lottery) -> JSONOptions {
        JSONOptions(
            maxDepth: lottery.pick([64, 64, 0, 1, 1_000]), maxBytes: lottery.pick([1 << 20, 1 << 20, 30]),
            maxNodes: lottery.pick([1 << 20, 1 << 20, 0, 3]),
            duplicateKeys: lottery.once(in: 2) ? .refuse : .keepLast)
    }

    /// What is wrong with how the parser took the bytes.
    private static func fault(_ bytes: [UInt8], _ options: JSONOptions, _ accepted: inout Int) -> String? {
        do {
            let value = try JSONDocument(bytes: bytes, options: options).root
            accepted += 1
            return try faultOfTexts(of: value)
        } catch let error as JSONError {
            let isWithin =
                error.byteOffset >= 0 && error.byteOffset <= bytes.count && error.line > 0 && error.column > 0
            return isWithin && !error.description.isEmpty ? nil : "an error without place or words: \(error)"
        } catch {
            return "another error: \(error)"
        }
    }

    private static let wide = JSONOptions(maxDepth: 1_000)

    private static func faultOfTexts(of value: JSONValue) throws -> String? {
        let again = try JSONDocument(value.text, options: wide).root
        guard again == value, again.hashValue == value.hashValue else { return "read again, it differs" }
        guard again.text == value.text else { return "written again, it differs" }
        guard try JSONDocument(value.prettyText, options: wide).root.text == value.text else {
            return "indented, it differs"
        }
        guard JSONValue.array([value])[0]?.text == value.text else { return "copied, it differs" }
        return nil
    }
}
