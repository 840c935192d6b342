extension OutcomesTicket {
    /// How many outcomes there are, and each as its pause and its end.
    var payload: [UInt8] {
        [UInt8(clamping: outcomes.count)] + outcomes.flatMap(\.payload)
    }

    /// `nil` for anything that `payload` does not write.
    init?(payload: [UInt8]) {
        var rest = payload[...]
        guard let count = rest.popFirst() else { return nil }
        var outcomes: [Outcome] = []
        for _ in 0..<count {
            guard let outcome = Outcome(&rest) else { return nil }
            outcomes.append(outcome)
        }
        self.init(outcomes)
        guard self.payload == payload else { return nil }
    }
}

extension OutcomesTicket.Outcome {
    private static let numberLength = 6
    private static let receiptLength = 16

    /// The number, the highest byte first; then a zero and the receipt, or why not.
    fileprivate var payload: [UInt8] {
        let number = withUnsafeBytes(of: pause.bigEndian) { Array($0.suffix(Self.numberLength)) }
        switch end {
        case .taken(let receipt):
            let bytes = Hex.bytes(receipt) + repeatElement(0, count: Self.receiptLength)
            return number + [0] + bytes.prefix(Self.receiptLength)
        case .left(let reason): return number + [reason]
        }
    }

    fileprivate init?(_ bytes: inout ArraySlice<UInt8>) {
        let number = bytes.prefix(Self.numberLength)
        bytes = bytes.dropFirst(Self.numberLength)
        guard let reason = bytes.popFirst() else { return nil }
        let pause = number.reduce(0) { $0 << 8 | Int64($1) }
        guard reason == 0 else {
            self.init(pause: pause, .left(reason))
            return
        }
        let receipt = bytes.prefix(Self.receiptLength)
        bytes = bytes.dropFirst(Self.receiptLength)
        self.init(pause: pause, .taken(receipt: Hex.text(receipt)))
    }
}
