/// A copy of an array at an address that never moves; freed in deinit, and only there.
final class UnmovableTable<Element> {
    let start: UnsafePointer<Element>
    private let count: Int

    init(_ elements: [Element]) {
        let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
        copy.initialize(from: elements, count: elements.count)
        (start, count) = (UnsafePointer(copy), elements.count)
    }

    deinit {
        let copy = UnsafeMutablePointer(mutating: start)
        copy.deinitialize(count: count)
        copy.deallocate()
    }
}
