/// One step on the way to an issue: to the next subschema, and maybe into the value.
struct TraceStep: BitwiseCopyable {
    /// The step before it, in its trace; of the first, itself.
    let before: UInt32

    /// The subschema that it leads to.
    let subschema: UInt32
    let turn: SchemaStep
    let place: ValueStep
}
