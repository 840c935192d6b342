import Testing

@testable import Prefect

struct RefusalReasonTests {
    @Test(arguments: [
        (
            "Reason: Validation failed for field 'a.b[1]'. Failure reason: 'pass' is not of type 'integer'",
            "Prefect refused the field a.b[1]: it is of the wrong type."
        ),
        (
            "Reason: Validation failed. Failure reason: 'number' is a required property",
            "Prefect refused the answer: it lacks a required entry."
        ),
        (
            #"Reason: Validation failed for field "$['a b']". Failure reason: 'pass' is not one of ['a', 'b']"#,
            "Prefect refused the field $['a b']: it is none of the values offered."
        ),
        (
            "Reason: Validation failed for field 'n'. Failure reason: 12 is greater than the maximum of 10",
            "Prefect refused the field n: it is too large."
        ),
        (
            "Reason: Validation failed. Failure reason: Additional properties are not allowed ('pass' was unexpected)",
            "Prefect refused the answer: it holds an entry that the schema does not name."
        ),
        (
            "Reason: Validation failed for field 'x'. Failure reason: 'is not of type pass' is too long",
            "Prefect refused the field x: it is too long."
        ),
        (
            "Reason: Validation failed for field 'x'. Failure reason: pass in words unheard of",
            "Prefect refused the field x: it does not fit the schema."
        ),
        (
            "Error hydrating run input: variable pass not found",
            "Prefect cannot use the answer."
        ),
        (
            "Invalid schema: Unable to validate schema with circular references.",
            "Prefect cannot use the schema of this pause."
        ),
        (
            "Cannot reschedule a resuming flow run without a deployment.",
            "Prefect cannot start this run again: it was suspended and has no deployment."
        ),
        ("pass", "Prefect refused the answer."),
    ])
    func `names the field and the fault, never the value`(reason: String, reworded: String) {
        #expect(RefusalReason.reworded(reason) == reworded)
        #expect(!RefusalReason.reworded(reason).contains("pass"))
    }
}
