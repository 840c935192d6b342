import Pages

extension IndexSheet {
    /// The page with those marked that can be answered together with another one on it: their forms are the same.
    ///
    /// The function gives what a pause's form is known by; 0 for one that is answered alone.
    func sharing(_ form: (Int64) -> UInt32) -> IndexSheet {
        if case .state = subject { return self }
        let groups = Dictionary(grouping: numbers, by: form).filter { $0.key != 0 && $0.value.count > 1 }
        var sheet = self
        sheet.shared = Set(groups.values.joined())
        return sheet
    }
}
