/// Where a walk over members ended: those before the key passed all that the plan asks, and that one did not.
struct Refusal {
    var plan: UnsafePointer<MembersPlan>?
    var value = 0
    var key = 0
}
