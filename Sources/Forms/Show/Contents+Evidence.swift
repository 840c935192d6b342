extension Contents.Opened {
    /// What there is to judge by, in the order of the fields.
    public var evidence: [(field: Field, evidence: Evidence)] {
        fields.compactMap { field in field.evidence.map { (field, $0) } }
    }

    /// The same with the fields alone that are answered.
    public var withoutEvidence: Contents.Opened {
        let rest = sections.map { section in
            Section(
                title: section.title, isAdvanced: section.isAdvanced,
                fields: section.fields.filter { $0.evidence == nil })
        }
        return Contents.Opened(
            sections: rest.filter { !$0.fields.isEmpty }, columns: columns, marks: marks, kept: kept,
            update: update)
    }
}

extension Field {
    fileprivate var evidence: Evidence? {
        if case .evidence(let evidence) = control { evidence } else { nil }
    }
}
