import JSON

/// The words and numbers behind a finding.
extension IssueTrace {
    func keyword(of finding: Finding) -> String {
        switch finding.cause {
        case .tooCostly: return ""
        case .refused:
            let step = self[finding.step]
            return step.turn.tokens(from: subschema(at: step.before), program).first ?? "false"
        case .type: return "type"
        case .missingProperty: return "required"
        case .tooMany: return "maxContains"
        case .tooFew: return contained(finding).least == 1 ? "contains" : "minContains"
        case .rule, .missingDependent, .repeated, .kinds, .choices, .tag:
            return subschema(at: finding.step).keywords[Int(finding.keyword)].name
        }
    }

    /// What the keyword asked for; of listed values, no more than `mostChoices`.
    func facts(of finding: Finding, mostChoices: Int = .max) -> ValidationFacts {
        switch finding.cause {
        case .tooCostly, .refused: return .nothing
        case .type: return .kinds(subschema(at: finding.step).kinds.typeNames)
        case .missingProperty, .missingDependent:
            return missingName(of: finding).map { .missing($0) } ?? .nothing
        case .repeated(let first, let second): return .equals(Int(first), Int(second))
        case .tooFew: return .limit(JSONNumber(contained(finding).least))
        case .tooMany: return .limit(JSONNumber(contained(finding).most))
        case .kinds(let kinds): return kinds.isEmpty ? .nothing : .kinds(kinds.typeNames)
        case .rule, .choices, .tag:
            let facts = ruleFacts(of: finding, finding.isSecret ? 0 : mostChoices)
            return finding.isSecret ? facts.withoutChoices : facts
        }
    }

    /// The name of the member that is not there.
    func missingName(of finding: Finding) -> String? {
        switch finding.cause {
        case .missingProperty(let place): program.string(program.properties[Int(place)].name)
        case .missingDependent(let text):
            program.string(program.texts[Int(text)])
        default: nil
        }
    }

    /// What the value has where `facts` gives a limit.
    func got(of finding: Finding) -> JSONNumber? {
        guard !finding.isSecret else { return nil }
        switch finding.cause {
        case .tooFew(let count): return JSONNumber(Int(count))
        case .rule: break
        default: return nil
        }
        guard case .check(let instruction) = rule(of: finding) else { return nil }
        return value.withUnsafeTape { tape, _ in
            let node = tape[Int(finding.value)]
            switch instruction {
            case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf:
                guard node.byteCount <= Self.mostDigits else { return nil }
                return JSONNumber(String(decoding: tape.raw(Int(finding.value)), as: UTF8.self))
            case .minLength, .maxLength: return JSONNumber(node.scalarCount)
            case .minItems, .maxItems, .minProperties, .maxProperties: return JSONNumber(node.count)
            default: return nil
            }
        }
    }

    /// Numbers of more digits are not repeated.
    private static let mostDigits = 40

    private func rule(of finding: Finding) -> Rule {
        subschema(at: finding.step).keywords[Int(finding.keyword)].rule
    }

    /// Elements are counted for `contains` alone: of any other rule there is nothing to say.
    private func contained(_ finding: Finding) -> ContainsPlan {
        guard case .contains(let plan) = rule(of: finding) else {
            return ContainsPlan(node: Subschema.anything, least: 0, most: .max, evaluates: false)
        }
        return program.contains[Int(plan)]
    }

    private func ruleFacts(of finding: Finding, _ mostChoices: Int) -> ValidationFacts {
        switch (finding.cause, rule(of: finding)) {
        case (.choices, let rule): .choices(choices(ofBranches: rule, finding, mostChoices))
        case (.tag(let branch, let property), _): .choices(choices(ofTag: property, branch, mostChoices))
        case (_, .check(let instruction)): program.facts(of: instruction, mostChoices: mostChoices)
        default: .nothing
        }
    }
}

/// The values that the branches of a union list.
extension IssueTrace {
    private func choices(ofBranches rule: Rule, _ finding: Finding, _ most: Int) -> [JSONValue] {
        let kind = value.withUnsafeTape { tape, _ in tape.kind(Int(finding.value)) }
        return choices(rule.branches, kind, most) { reader, branch in reader.values(of: branch) }
    }

    private func choices(ofTag property: UInt32, _ step: UInt32, _ most: Int) -> [JSONValue] {
        guard case .branch(let keyword, _) = self[step].turn else { return [] }
        let union = subschema(at: self[step].before).keywords[Int(keyword)].rule
        let name = program.properties[Int(property)].name
        return choices(union.branches, .object, most) { reader, branch in
            reader.tag(of: branch, named: name)?.values
        }
    }

    private func choices(
        _ branches: [UInt32], _ kind: JSONKind, _ most: Int,
        _ values: (inout BranchReader, UInt32) -> ValueSet?
    ) -> [JSONValue] {
        var found: [JSONValue] = []
        var reader = BranchReader(storage.program)
        for branch in branches where reader.isMeant(branch, for: kind, among: branches) {
            guard found.count < most, let set = values(&reader, branch) else { continue }
            found += program.choices(of: set, most: most - found.count)
        }
        return found
    }
}
