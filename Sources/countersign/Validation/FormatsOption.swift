import ArgumentParser

/// What `--formats` says: whether `format` is a rule or a note.
enum FormatsOption: String, ExpressibleByArgument, CaseIterable {
    case assert
    case annotate
}
