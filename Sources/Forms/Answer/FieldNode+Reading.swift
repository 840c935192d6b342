import JSON
import JSONSchema
import Languages

extension FieldNode {
    /// What a control's text comes to; `nil` for a place with more than one control.
    func read(_ entry: Entry?, _ words: Words) -> Reading? {
        switch shape {
        case .text: readText(entry, words)
        case .moment: readMoment(entry, words)
        case .number(let isInteger): readNumber(entry, isInteger: isInteger, words)
        case .exactNumber: readExactNumber(entry, words)
        case .flag(let mustTick):
            isBox ? readBox(entry, mustTick: mustTick, words) : readChoice(entry, Option.flags(words), words)
        case .options(let options): readChoice(entry, options, words)
        case .set(let options): readSet(entry, options, words)
        case .constant(let value): .value(value)
        case .file(let rule): readFile(entry, rule, words)
        case .json: readJSON(entry, words)
        case .group, .list, .map, .union: nil
        }
    }

    /// A text that was not touched stays as it was, its line ends too.
    private func readText(_ entry: Entry?, _ words: Words) -> Reading {
        let text = entry?.text?.withLineFeeds ?? ""
        if let preset = preset?.string, !isSecret, !text.isEmpty, isUntouched(text, preset) {
            return .value(.string(preset))
        }
        let meant = plan.view["format"] == nil || isSecret ? text : text.trimmed
        guard meant.isEmpty else { return .value(.string(meant)) }
        return offersEmpty && entry?.state == "empty" ? .value(.string("")) : readBlank(entry?.text, words)
    }

    /// Browsers write colours in lower case.
    private func isUntouched(_ text: String, _ preset: String) -> Bool {
        let preset = preset.withLineFeeds
        return preset.isSame(as: text) || isColour && preset.lowercased().isSame(as: text)
    }

    private func readMoment(_ entry: Entry?, _ words: Words) -> Reading {
        let clock = (entry?.text ?? "").trimmed
        let zone = (entry?.zone ?? "").trimmed
        guard !clock.isEmpty else { return readBlank(entry?.text, words) }
        if let preset = preset?.string {
            let (presetClock, presetZone) = Moment.parts(of: preset)
            if Moment.isSameClock(clock, presetClock ?? ""), zone.isSame(as: presetZone ?? "") {
                return .value(.string(preset))
            }
        }
        let (typed, typedZone) = zone.isEmpty ? Moment.split(clock) : (clock, zone)
        guard let text = Moment.text(clock: typed, zone: typedZone) else {
            return .unreadable(
                Moment.text(clock: typed, zone: "") == nil ? words.missing(self) : words[.formZoneUnknown])
        }
        let mayLackZone = typedZone.isEmpty && localTime(.dateTime) != nil
        return typedZone.isEmpty && !mayLackZone
            ? .unreadable(words[.formZoneUnknown]) : .value(.string(text))
    }

    private func readNumber(_ entry: Entry?, isInteger: Bool, _ words: Words) -> Reading {
        let text = (entry?.text ?? "").trimmed
        guard !text.isEmpty else { return readBlank(entry?.text, words) }
        guard let number = Self.number(text) else {
            return .unreadable(NumberWords(isInteger: isInteger, plan.view, words).problem(with: text))
        }
        return .value(.number(number))
    }

    /// The digits go as a text, so that nobody rounds them, unless the run gave a number.
    private func readExactNumber(_ entry: Entry?, _ words: Words) -> Reading {
        let text = (entry?.text ?? "").trimmed
        guard !text.isEmpty else { return readBlank(entry?.text, words) }
        if let preset, (preset.string ?? preset.number?.lexeme)?.isSame(as: text) == true {
            return .value(preset)
        }
        guard let number = Self.number(text) else {
            return .unreadable(
                NumberWords(isInteger: false, plan.view.numberBranch, words).problem(with: text))
        }
        return .value(preset?.kind == .number ? .number(number) : .string(number.lexeme))
    }

    private static func number(_ text: String) -> JSONNumber? {
        let digits = text.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
        return JSONNumber(text.utf8.first == UInt8(ascii: "+") && digits ? String(text.dropFirst()) : text)
    }

    private func readBox(_ entry: Entry?, mustTick: Bool, _ words: Words) -> Reading {
        switch (entry?.text, entry?.state == "bool") {
        case ("true", _): .value(.bool(true))
        case ("false", _), (nil, true): mustTick ? readBlank(entry?.text, words) : .value(.bool(false))
        default: .unreadable(mustTick ? words[.problemTick] : words[.problemTickOrNot])
        }
    }

    /// A choice that was preselected always posts something: a post without it does not take the preset silently.
    private func readChoice(_ entry: Entry?, _ options: [Option], _ words: Words) -> Reading {
        guard let text = entry?.text, !text.isEmpty else {
            return entry?.text == nil && preset != nil
                ? .unreadable(words.choose(options)) : readBlank(entry?.text, words)
        }
        return Option.value(posted: text, options).map(Reading.value) ?? .unreadable(words.choose(options))
    }

    /// What was preset and is unchanged keeps its order; else the order is that of the choices.
    private func readSet(_ entry: Entry?, _ options: [Option], _ words: Words) -> Reading {
        guard let entry, entry.state == "set" || entry.text != nil else {
            return preset == nil ? readBlank(nil, words) : .unreadable(words.choose(options))
        }
        let posted = [entry.text].compactMap(\.self) + entry.more
        let chosen = options.filter { option in posted.contains { Option.value(posted: $0, [option]) != nil }
        }
        guard chosen.count == posted.count else { return .unreadable(words.choose(options)) }
        let values = chosen.map(\.value)
        if let preset, Set(preset.elements) == Set(values), preset.count == values.count {
            return .value(preset)
        }
        return values.isEmpty ? readNoEntries(entry, words) : .value(.array(values))
    }

    private func readJSON(_ entry: Entry?, _ words: Words) -> Reading {
        guard let text = entry?.json?.withLineFeeds, !text.isBlank else {
            return readBlank(entry?.json, words)
        }
        do {
            return .value(try JSONDocument(text, options: JSONOptions(maxDepth: 64)).root)
        } catch {
            return .unreadable(
                isSecret
                    ? words[.problemEnterJSON] : words(.problemCorrectJSON, ["reason": error.description]))
        }
    }

    /// What it means that a list or a dictionary has nothing in it.
    func readNoEntries(_ entry: Entry, _ words: Words) -> Reading {
        let empty: JSONValue = if case .map = shape { .object([]) } else { .array([]) }
        let isMeant = preset != nil || entry.state == "empty"
        return isMeant || blank == .refused ? .value(empty) : readBlank("", words)
    }

    /// What a blank means; `text` is what was posted, `nil` for nothing at all.
    func readBlank(_ text: String?, _ words: Words) -> Reading {
        let isMissing = preset != nil && text == nil
        switch blank {
        case .null where isMissing, .emptyText where isMissing:
            return plan.isRequired ? .unreadable(words.missing(self)) : .omitted
        case .null: return .value(.null)
        case .omitted: return .omitted
        case .emptyText: return .value(.string(""))
        case .kept(let value): return .value(value)
        case .refused: return .unreadable(words.missing(self))
        }
    }
}
