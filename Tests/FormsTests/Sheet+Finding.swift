import Forms

extension Sheet {
    /// Every field of it, however deep, those out of sight included.
    var all: [Field] { (contents.fields + contents.kept + [decision].compactMap(\.self)).flatMap(\.all) }

    /// The field of that name, or with that name for its state.
    func field(_ name: String) -> Field? { all.first { $0.name == name || $0.stateName == name } }
}

extension Field {
    var all: [Field] { [self] + parts.flatMap(\.all) }

    /// What is typed into it; `nil` where it is chosen or made of parts.
    var typed: String? {
        switch control {
        case .line(let line): line.text
        case .area(let area): area.text
        case .moment(let moment): moment.clock
        default: nil
        }
    }

    /// Whether it is made of fields of its own.
    var hasParts: Bool {
        switch control {
        case .group, .rows, .union, .review: true
        default: false
        }
    }
}
