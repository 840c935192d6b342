/// The pairs of a post by name, each taken once.
struct PostTable {
    /// Names that are the receiver's and no field's.
    private static let reserved: Set<String> = ["_token", "_by", "_revision"]

    private var values: [String: String] = [:]
    private let names: [String]

    init(_ body: FormBody) throws(FormBodyError) {
        var names: [String] = []
        for pair in body.pairs {
            guard values.updateValue(pair.value, forKey: pair.name) == nil else {
                throw .duplicateName(pair.name)
            }
            if !Self.reserved.contains(pair.name) { names.append(pair.name) }
        }
        self.names = names
    }

    mutating func take(_ name: String) -> String? { values.removeValue(forKey: name) }

    /// Takes a state, which is this one or not there.
    mutating func takeState(_ name: String, _ state: String) throws(FormBodyError) -> Bool {
        guard let value = take(name) else { return false }
        guard value == state else { throw .unknownState(name) }
        return true
    }

    /// Refuses a name that nothing took.
    func refuseRest() throws(FormBodyError) {
        if let name = names.first(where: { values[$0] != nil }) { throw .unknownName(name) }
    }
}
