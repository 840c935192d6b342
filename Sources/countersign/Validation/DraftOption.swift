import ArgumentParser
import JSONSchema

/// What `--draft` says: how a schema without `$schema` is read.
enum DraftOption: String, ExpressibleByArgument, CaseIterable {
    case draft2020 = "2020-12"
    case draft7 = "7"

    var draft: SchemaDraft {
        switch self {
        case .draft2020: .draft2020
        case .draft7: .draft7
        }
    }
}
