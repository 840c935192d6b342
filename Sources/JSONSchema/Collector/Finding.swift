/// One thing that is wrong with a value, as numbers: what it says is worked out when someone asks.
struct Finding: BitwiseCopyable {
    /// What was found, where the keyword alone does not tell.
    enum Cause: BitwiseCopyable {
        /// The value was given up.
        case tooCostly

        /// `false` takes nothing.
        case refused
        case type

        /// All that is to say follows from the keyword and the value.
        case rule

        /// A name of `required` is not there: in the program's properties.
        case missingProperty(UInt32)

        /// A name of `dependentRequired` is not there: in the program's texts.
        case missingDependent(UInt32)

        /// Two elements that are equal.
        case repeated(UInt32, UInt32)

        /// How many elements are of the kind asked for: too few of them.
        case tooFew(UInt32)

        /// More elements than allowed are of the kind asked for.
        case tooMany

        /// The value is of none of the kinds that the branches take.
        case kinds(KindSet)

        /// The value is none of those that the branches list.
        case choices

        /// The tag has none of the values that the branches give it: the step into the first branch, and the place of
        /// the tag in the program's properties.
        case tag(branch: UInt32, property: UInt32)
    }

    /// The subschema whose keyword failed, as a step of the trace.
    let step: UInt32

    /// The value, on the tape.
    let value: UInt32

    /// The keyword among those of the subschema, where it is one of them.
    let keyword: UInt32
    let cause: Cause

    /// Whether the value, or one that it is in, is a secret.
    let isSecret: Bool
}
