extension Reviewers {
    /// The prefix by which a run names a group.
    static let groupPrefix = "group:"

    /// Those to whom the run is made out, in the operator's order; empty also for a run that is for anyone.
    ///
    /// Whatever cannot be honoured closes the run: a name that nobody bears adds nobody, and where the requester may
    /// not answer but is not known, nobody may.
    public func addressees(of audience: Audience) -> [KnownReviewer] {
        guard !audience.isAnyone else { return [] }
        return all.filter { allows($0, audience) }
    }

    /// Whether this reviewer may see and answer what is meant for the audience.
    public func allows(_ reviewer: KnownReviewer, _ audience: Audience) -> Bool {
        if !audience.takesRequester {
            guard let requester = audience.requester, self[requester] != nil, requester != reviewer.id else {
                return false
            }
        }
        return audience.reviewers.isEmpty || audience.reviewers.contains { Self.names($0, reviewer) }
    }

    /// Why the audience cannot be honoured as it stands; empty where it can.
    public func objections(to audience: Audience) -> [AudienceObjection] {
        let unknown = audience.reviewers.enumerated().filter { !isKnown($0.element) }
        var objections = unknown.map { Self.objection(to: $0.element, at: $0.offset) }
        if let requester = audience.requester, self[requester] == nil {
            objections.append(.unknownRequester(requester))
        }
        if !audience.takesRequester, audience.requester == nil { objections.append(.noRequester) }
        if objections.isEmpty, !audience.isAnyone, addressees(of: audience).isEmpty {
            objections.append(.nobodyLeft)
        }
        return objections
    }

    private static func objection(to name: String, at index: Int) -> AudienceObjection {
        guard name.hasPrefix(Audience.unreadablePrefix) else {
            return .unknownReviewer(index: index, name: name)
        }
        return .unreadableHint(String(name.dropFirst(Audience.unreadablePrefix.count)))
    }

    private func isKnown(_ name: String) -> Bool {
        guard name.hasPrefix(Self.groupPrefix) else { return self[name] != nil }
        return hasGroup(name.dropFirst(Self.groupPrefix.count))
    }

    private static func names(_ name: String, _ reviewer: KnownReviewer) -> Bool {
        guard name.hasPrefix(groupPrefix) else { return name == reviewer.id }
        return reviewer.groups.contains(String(name.dropFirst(groupPrefix.count)))
    }
}
