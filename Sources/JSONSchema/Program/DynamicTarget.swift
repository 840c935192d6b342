/// What a dynamic anchor stands for in a resource.
struct DynamicTarget: BitwiseCopyable {
    let resource: UInt32
    var node: UInt32
}
