extension String {
    /// Without the characters that turn the direction of what follows them, for places that markup cannot isolate.
    var withoutBidiControls: String {
        guard unicodeScalars.contains(where: \.properties.isBidiControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isBidiControl }))
    }
}
