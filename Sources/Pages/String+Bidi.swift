extension String {
    /// Without the characters that turn the direction of what follows them, for places that markup cannot isolate.
    var withoutBidiControls: String {
        guard unicodeScalars.contains(where: Self.isBidiControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !Self.isBidiControl($0) }))
    }

    private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.isBidiControl
    }
}
