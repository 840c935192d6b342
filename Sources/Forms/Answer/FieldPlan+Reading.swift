import JSON

extension FieldPlan {
    func read(_ entry: Entry) -> Reading {
        switch shape {
        case .text: readText(entry)
        case .number(let isInteger): readNumber(entry, isInteger: isInteger)
        case .flag(let mustTick): readFlag(entry, mustTick: mustTick)
        case .options(let options): readChoice(entry, options)
        case .constant(let value): .value(value)
        case .json: readJSON(entry)
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
        return entry.hasState ? .value(.string("")) : readBlank(entry)
    }

    private func readNumber(_ entry: Entry, isInteger: Bool) -> Reading {
        let text = (entry.text ?? "").trimmed
        guard !text.isEmpty else { return readBlank(entry) }
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
        case ("false", _), (nil, true): mustTick ? readBlank(entry) : .value(.bool(false))
        default: .unreadable(mustTick ? Words.tick : Words.tickOrNot)
        }
    }

    /// A choice that was preselected always posts something: a post without it does not take the preset silently.
    private func readChoice(_ entry: Entry, _ options: [Option]) -> Reading {
        guard let text = entry.text, !text.isEmpty else {
            return entry.text == nil && preset != nil ? .unreadable(Words.choose(options)) : readBlank(entry)
        }
        if let option = options.first(where: { $0.posted.isSame(as: text) }) { return .value(option.value) }
        let value = try? JSONDocument(text).root
        guard let option = options.first(where: { $0.value == value }) else {
            return .unreadable(Words.choose(options))
        }
        return .value(option.value)
    }

    private func readJSON(_ entry: Entry) -> Reading {
        guard let text = entry.text, !text.isBlank else { return readBlank(entry) }
        do {
            return .value(try JSONDocument(text, options: JSONOptions(maxDepth: 32)).root)
        } catch {
            return .unreadable(field.isSecret ? Words.enterJSON : "Correct the JSON: \(error.description)")
        }
    }

    private func readBlank(_ entry: Entry) -> Reading {
        switch blank {
        case .null where isMissing(entry), .emptyText where isMissing(entry):
            place.isRequired ? .unreadable(Words.missing(self)) : .omitted
        case .null: .value(.null)
        case .omitted: .omitted
        case .emptyText: .value(.string(""))
        case .kept(let value): .value(value)
        case .refused: .unreadable(Words.missing(self))
        }
    }

    /// Whether what is shown here was not posted at all, so that nobody cleared it.
    private func isMissing(_ entry: Entry) -> Bool { preset != nil && entry.text == nil }
}
