import Forms
import MicroHTTPD
import Tokens

/// What a list, or a page about several runs, posts, before anything in it is believed.
struct ManyPost: Sendable {
    /// The most runs that get one answer at a time.
    static let most = 50

    /// What is asked for.
    enum Step: Equatable {
        /// The form of what was chosen on a list.
        case choose([ChosenPause])

        /// The form again, as one of its buttons changes it.
        case change(FormAction)

        /// What would be sent.
        case preview

        /// That it is sent.
        case confirm
    }

    /// Names of controls that are no field's.
    private static let ownNames: Set<String> = ["_token", "_step", "run", "folder", FormAction.name]

    let step: Step

    /// The sealed tokens, each once; none where something was chosen on a list.
    let tokens: [String]

    /// The folder of the reviewer to whom that list is made out; `nil` for a list for anyone.
    let folder: String?

    /// What was filled in.
    let body: FormBody

    /// Reads a form; its files and JSON are not taken here.
    static func read(_ request: HTTPRequest) -> Result<ManyPost, Problem> {
        let type = ContentType(request.headers["Content-Type"] ?? "").name
        guard type == "application/x-www-form-urlencoded" else {
            return .failure(.unsupportedType("a form (urlencoded)"))
        }
        do { return read(try FormBody(urlEncoded: request.body)) } catch {
            return .failure(.unreadable(error))
        }
    }

    private static func read(_ body: FormBody) -> Result<ManyPost, Problem> {
        let (tokens, choices) = (values("_token", body), values("run", body))
        guard !tokens.isEmpty || !choices.isEmpty else { return .failure(.nothingChosen) }
        guard max(tokens.count, choices.count) <= most else { return .failure(.tooManyChosen) }
        return step(body, tokens.isEmpty ? choices : nil).map { step in
            let filled = body.pairs.filter { !ownNames.contains($0.name) }
            return ManyPost(
                step: step, tokens: tokens, folder: body["folder"], body: FormBody(pairs: filled))
        }
    }

    private static func step(_ body: FormBody, _ choices: [String]?) -> Result<Step, Problem> {
        if let choices {
            let chosen = choices.compactMap { ChosenPause($0) }
            guard chosen.count == choices.count else { return .failure(.unreadable(.unknownState("run"))) }
            return .success(.choose(chosen))
        }
        if let text = body[FormAction.name] {
            guard let action = FormAction(text) else {
                return .failure(.unreadable(.unknownState(FormAction.name)))
            }
            return .success(.change(action))
        }
        switch body["_step"] {
        case nil: return .success(.preview)
        case "confirm": return .success(.confirm)
        default: return .failure(.unreadable(.unknownState("_step")))
        }
    }

    /// Each value of a name, once, in the order posted.
    private static func values(_ name: String, _ body: FormBody) -> [String] {
        var seen = Set<String>()
        return body.pairs.filter { $0.name == name && seen.insert($0.value).inserted }.map(\.value)
    }
}
