public enum Templates { public static var names: [String] { EmbeddedFiles.texts.keys.sorted() } }
