/// One thing to measure: work whose output the driver compares with the peers', done as often as it asks.
protocol Board {
    /// Makes ready what the work does not count.
    init() throws

    /// Does the work once and gives its output.
    func output() throws -> [UInt8]

    /// What the peers need to make the same output, as JSON.
    func input() throws -> String
}
