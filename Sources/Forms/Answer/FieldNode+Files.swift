import Foundation
import JSON
import Languages

extension FieldNode {
    /// How many bytes a file may have.
    static let mostFileBytes = 1 << 20

    /// A new file goes before the one that is there.
    func readFile(_ entry: Entry?, _ rule: FileRule, _ words: Words) -> Reading {
        if let upload = entry?.upload, !upload.isNone { return read(upload, rule, words) }
        if entry?.state == "none" { return readBlank("", words) }
        guard let text = entry?.text, !text.isEmpty || preset?.string == "" else {
            return readBlank(entry?.text, words)
        }
        return .value(.string(untouched(text.withLineFeeds)))
    }

    /// A browser posts each line end of a text that was there as CRLF.
    private func untouched(_ text: String) -> String {
        guard let preset = preset?.string, preset.withLineFeeds.isSame(as: text) else { return text }
        return preset
    }

    private func read(_ upload: Upload, _ rule: FileRule, _ words: Words) -> Reading {
        guard upload.bytes.count <= Self.mostFileBytes else {
            return .unreadable(words(.fileTooLarge, ["size": words.size(Self.mostFileBytes)]))
        }
        guard let text = rule.text(of: upload.bytes) else {
            return .unreadable(words(.fileOfType, ["types": "text/plain"]))
        }
        return .value(.string(text))
    }
}

extension FileRule {
    /// The bytes as the schema wants them; `nil` where they are no text and should be one.
    func text(of bytes: [UInt8]) -> String? {
        switch coding {
        case .base64: Data(bytes).base64EncodedString()
        case .base64URL:
            Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        case .utf8: String(validating: bytes, as: UTF8.self)
        }
    }

    /// How many bytes a text stands for.
    func size(of text: String) -> Int {
        guard coding != .utf8 else { return text.utf8.count }
        return text.utf8.filter { $0 != UInt8(ascii: "=") }.count * 3 / 4
    }
}
