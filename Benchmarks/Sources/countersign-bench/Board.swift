/// One thing to measure: it makes an output that the driver compares with the peers', as often as asked.
protocol Board {
    /// Reads what the driver wrote for this board into the folder.
    init(folder: String) throws

    /// Does the work once and gives its output.
    mutating func output() throws -> [UInt8]
}
