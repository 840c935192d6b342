import JSON
import JSONSchema

/// Members that an object has only where something holds: from `if`, `dependentSchemas` and old `dependencies`.
struct ConditionPlan: Sendable {
    /// What must hold of the object.
    enum Test: Sendable {
        /// It fits the schema, or it does not.
        case fits(Schema, Bool)

        /// It has the member.
        case has(String)
    }

    /// All of them must hold: one within another makes two.
    let tests: [Test]
    let token: PathToken
    let group: GroupPlan

    func holds(for object: JSONValue) -> Bool {
        tests.allSatisfy { test in
            switch test {
            case .fits(let schema, let wanted): schema.isValid(object) == wanted
            case .has(let key): object[key] != nil
            }
        }
    }
}
