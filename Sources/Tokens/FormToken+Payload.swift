import Foundation
import JSON
import Runs

extension FormToken {
    /// The fields in a fixed order as a JSON array: equal tokens have equal bytes.
    var payload: [UInt8] {
        let fields: [JSONValue] = [
            .string(pause.text), .string(shown), reviewer.map { .string($0) } ?? .null,
            expires.map { .int(Self.seconds($0)) } ?? .null,
        ]
        return Array(JSONValue.array(fields).text.utf8)
    }

    /// `nil` for anything that `payload` does not write.
    init?(payload: [UInt8]) {
        guard let fields = try? JSONDocument(bytes: payload).root, fields.kind == .array, fields.count == 4,
            let pause = fields[0]?.string, let shown = fields[1]?.string
        else { return nil }
        self.init(
            pause: PauseID(pause), shown: shown, reviewer: fields[2]?.string,
            expires: fields[3]?.int.map { Date(timeIntervalSince1970: Double($0)) })
        guard self.payload == payload else { return nil }
    }
}
