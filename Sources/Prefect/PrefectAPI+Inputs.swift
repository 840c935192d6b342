import JSON

extension PrefectAPI {
    /// The answer stored under a key of a run; `nil` when there is none.
    func input(_ key: String, ofRun run: String) async throws(PrefectFailure) -> JSONValue? {
        try await readIfThere("/flow_runs/\(run.pathSegment)/input/\(key.pathSegment)")
    }

    /// The rows of a run whose key begins so, oldest first.
    func inputs(beginning prefix: String, excluding key: String? = nil, ofRun run: String)
        async throws(PrefectFailure) -> PrefectList
    {
        try await list(
            "/flow_runs/\(run.pathSegment)/input/filter",
            .object([
                ("prefix", .string(prefix)), ("limit", .int(pageSize)),
                ("exclude_keys", .strings(key.map { [$0] } ?? [])),
            ]))
    }

    /// Stores a row, or answers `false` when the key is taken: of all who try, the server lets one through.
    func addInput(_ key: String, _ value: JSONValue, toRun run: String) async throws(PrefectFailure) -> Bool {
        let row = JSONValue.object([
            ("key", .string(key)), ("value", .string(value.text)), ("sender", .string("countersign")),
        ])
        let reply = try await http.write(.post("/flow_runs/\(run.pathSegment)/input", row))
        if reply.status == 409 { return false }
        if let failure = reply.failure { throw failure }
        return true
    }
}

extension PrefectAPI {
    /// Asks the server to resume a run, once.
    ///
    /// The verdict is in the reply's body.
    func resume(_ handle: PauseHandle, _ input: JSONValue?) async throws(PrefectFailure) -> PrefectReply {
        let body = JSONValue.object(input.map { [("run_input", $0)] } ?? [])
        return try await http.write(.post("/flow_runs/\(handle.runID.pathSegment)/resume", body))
    }
}
