import JSON

/// The member that tells the branches of a union apart.
extension Collector {
    /// Whether the value bears the tags of a branch that has some.
    func bearsTags(_ branch: UInt32, _ value: Int, _ reader: inout BranchReader) -> Bool {
        var hasTags = false
        let agree = reader.eachTag(of: branch) { property, values in
            hasTags = true
            let name = tables.pointee.properties[Int(property)].name
            return tape.member(tables.pointee.utf8(name), hash: name.hash, of: value).map { member in
                withUnsafePointer(to: values) { runner.isListed($0, member) }
            } ?? false
        }
        return hasTags && agree
    }

    /// Where all branches have the same tag and the value bears none of its values: adds that; whether it did.
    mutating func explainTag(
        _ keyword: UInt32, _ branches: [UInt32], _ meant: BranchSet, _ value: Int,
        _ reader: inout BranchReader
    ) -> Bool {
        let first = branches.indices.first(where: meant.contains) ?? 0
        guard meant.count > 1, let tag = reader.tag(of: branches[first]) else { return false }
        let name = tables.pointee.properties[Int(tag.property)].name
        for index in branches.indices where meant.contains(index) {
            guard reader.tag(of: branches[index], named: name) != nil else { return false }
        }
        let mark = record.push(branches[first], through: .branch(keyword, UInt32(first)), at: .none)
        addTag(tag.property, branch: record.step, value)
        record.pop(mark)
        return true
    }

    /// Goes from a branch to where it has the tag.
    private mutating func addTag(_ property: UInt32, branch: UInt32, _ value: Int) {
        for (index, keyword) in present.pointee.keywords.enumerated() {
            switch keyword.rule.plain {
            case .reference(let next):
                let (mark, before) = (
                    record.push(next, through: .keyword(UInt32(index)), at: .none), record.found.count
                )
                addTag(property, branch: branch, value)
                record.pop(mark)
                if record.found.count > before { return }
            case .members(let plan):
                let places = tables.pointee.members[Int(plan)].properties.indices
                guard places.contains(Int(property)) else { continue }
                let node = keyword.rule.property(Int(property) - places.lowerBound)
                return addTag(property, branch: branch, node, value)
            default: continue
            }
        }
    }

    /// Says at the tag's schema what it may be, or that it is missing.
    private mutating func addTag(_ property: UInt32, branch: UInt32, _ node: UInt32, _ value: Int) {
        let name = tables.pointee.properties[Int(property)].name
        let member = tape.member(tables.pointee.utf8(name), hash: name.hash, of: value)
        guard let member else {
            return record.add(.missingProperty(property), value, width: Int(name.length))
        }
        let mark = record.push(
            node, through: .property(property), at: .key(UInt32(member - 1)), width: Int(name.length))
        addValues(.tag(branch: branch, property: property), member)
        record.pop(mark)
    }

    private mutating func addValues(_ cause: Finding.Cause, _ value: Int) {
        for (index, keyword) in present.pointee.keywords.enumerated() {
            switch keyword.rule.plain {
            case .check(.values): return record.add(cause, value, UInt32(index))
            case .reference(let next):
                let (mark, before) = (
                    record.push(next, through: .keyword(UInt32(index)), at: .none), record.found.count
                )
                addValues(cause, value)
                record.pop(mark)
                if record.found.count > before { return }
            default: continue
            }
        }
    }
}
