extension Form {
    /// What of a post is kept to go on with later: nothing is judged, and secrets and files are left out.
    ///
    /// Throws where the post is no page's of ours, or holds more than is kept.
    public func kept(_ body: FormBody) throws(FormBodyError) -> KeptDraft {
        let kept = KeptDraft(fitting(try Entry(body)))
        guard kept.text.utf8.count <= KeptDraft.mostBytes else {
            throw .tooManyBytes(limit: KeptDraft.mostBytes)
        }
        return kept
    }

    /// The form as it was left, as far as it still has a place for what was entered.
    ///
    /// What was said of a thing to judge stays with it where the question changed, or goes with it.
    public func draft(_ kept: KeptDraft) -> Draft {
        guard let entry = try? Entry(kept.body) else { return Draft() }
        return Draft(fitting(entry))
    }

    /// The form as it was posted, with its files, as far as it has a place for what was entered; nothing is judged.
    ///
    /// Throws where the post is no page's of ours.
    public func typed(_ body: FormBody) throws(FormBodyError) -> Draft {
        Draft(fitting(try Entry(body), hasFiles: true))
    }

    private func fitting(_ entry: Entry, hasFiles: Bool = false) -> Entry {
        let fit = DraftFit(table: table, hasFiles: hasFiles)
        return fit.fit(ReviewRows(table: table).settled(entry, root), root)
    }
}
