extension TemplateLibrary {
    /// The templates that these include, at any depth, and themselves; not what a dynamic name includes.
    public func used(by names: some Sequence<String>) -> Set<String> {
        var used: Set<String> = []
        var queue = Array(names)
        while let name = queue.popLast() {
            guard used.insert(name).inserted, let number = program.templatesByName[name] else { continue }
            queue += program.bodies[Int(number)].compactMap { included(at: $0) }
        }
        return used
    }

    private func included(at index: Int) -> String? {
        switch program.code[index] {
        case .partial(.template(let number), _), .parent(.template(let number), _, _):
            program.templates[Int(number)].name
        default: nil
        }
    }
}
