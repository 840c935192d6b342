import JSON

extension FieldPlan {
    func read(_ entry: Entry) -> Reading {
        switch shape {
        case .text: readText(entry)
        case .number(let isInteger): readNumber(entry.text ?? "", isInteger: isInteger)
        case .flag(let mustTick): readFlag(entry, mustTick: mustTick)
        case .options(let options): readChoice(entry.text ?? "", options)
        case .constant(let value): .value(value)
        case .json: readJSON(entry.text ?? "")
        }
    }

    /// A text that was not touched stays as it was, its line ends too.
    private func readText(_ entry: Entry) -> Reading {
        let text = entry.text ?? ""
        if let preset = preset?.string, !field.isSecret, !text.isEmpty, preset.withLineFeeds.isSame(as: text)
        {
            return .value(.string(preset))
        }
        let meant = place.view["format"] == nil || field.isSecret ? text : text.trimmed
        guard meant.isEmpty else { return .value(.string(meant)) }
        return entry.hasState ? .value(.string("")) : readBlank()
    }

    private func readNumber(_ typed: String, isInteger: Bool) -> Reading {
        let text = typed.trimmed
        guard !text.isEmpty else { return readBlank() }
        let digits = text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
        let lexeme = text.utf8.first == UInt8(ascii: "+") && digits ? String(text.dropFirst()) : text
        guard let number = JSONNumber(lexeme) else {
            return .unreadable(NumberWords(isInteger: isInteger, place.view).problem(with: text))
        }
        return .value(.number(number))
    }

    private func readFlag(_ entry: Entry, mustTick: Bool) -> Reading {
        switch (entry.text, entry.hasState) {
        case ("true", _): .value(.bool(true))
        case ("false", _), (nil, true): mustTick ? readBlank() : .value(.bool(false))
        default: .unreadable(mustTick ? Words.tick : Words.tickOrNot)
        }
    }

    private func readChoice(_ text: String, _ options: [Option]) -> Reading {
        guard !text.isEmpty else { return readBlank() }
        if let option = options.first(where: { $0.posted.isSame(as: text) }) { return .value(option.value) }
        let value = try? JSONDocument(text).root
        guard let option = options.first(where: { $0.value == value }) else {
            return .unreadable(Words.choose(options))
        }
        return .value(option.value)
    }

    private func readJSON(_ text: String) -> Reading {
        guard !text.isBlank else { return readBlank() }
        do {
            return .value(try JSONDocument(text, options: JSONOptions(maxDepth: 32)).root)
        } catch {
            return .unreadable(field.isSecret ? Words.enterJSON : "Correct the JSON: \(error.description)")
        }
    }

    private func readBlank() -> Reading {
        switch blank {
        case .null: .value(.null)
        case .omitted: .omitted
        case .emptyText: .value(.string(""))
        case .kept(let value): .value(value)
        case .refused: .unreadable(Words.missing(self))
        }
    }
}
