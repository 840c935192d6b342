extension Unicode.Scalar {
    /// Whether it controls or turns the text around it instead of being part of it.
    var controlsText: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl
        }
    }
}
