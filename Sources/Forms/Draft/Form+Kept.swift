extension Form {
    /// What of a post is kept to go on with later: nothing is judged, and secrets and files are left out.
    ///
    /// Throws where the post is no page's of ours, or holds more than is kept.
    public func kept(_ body: FormBody) throws(FormBodyError) -> KeptDraft {
        let entry = ReviewRows(table: table).settled(try Entry(body), root)
        let kept = KeptDraft(DraftFit(table: table).fit(entry, root))
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
        return Draft(DraftFit(table: table).fit(ReviewRows(table: table).settled(entry, root), root))
    }
}
