/// A text that is the same as another only where its bytes are: a composed letter is not a decomposed one.
struct ExactText: Hashable {
    let text: String

    init(_ text: some StringProtocol) {
        self.text = String(text)
    }

    static func == (one: ExactText, other: ExactText) -> Bool {
        one.text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
