public import JSON

extension Form {
    /// Where in a run input there is a secret that was given: `null` is none.
    public func givenSecrets(in input: JSONValue) -> [JSONPointer] {
        secretValues(in: input).filter { !$0.value.isNull }.map(\.place)
    }
}
