import Forms
import Foundation
import JSON
import MicroHTTPD
import Runs

/// What a post brings, before anything in it is believed.
struct PostedAnswer: Sendable {
    /// The answer itself, in the form in which it came.
    enum Content: Sendable {
        case form(FormBody)

        /// The run input; `nil` for a plain pause.
        case json(JSONValue?)
    }

    /// The longest name of a reviewer that is kept, in Unicode scalars: marks can pile up on one character without end.
    static let longestName = 100

    private static let missingToken =
        "The form's token is missing. Open the page again and send the form from there."

    let token: String
    /// Who they say they are.
    let reviewer: Reviewer?
    let content: Content

    /// What a button on the form does to it, where that is all that is asked for.
    var action: FormAction?

    /// What it is posted for, where that is no answer.
    var errand: Errand?

    /// Whether the same answer is given to other runs too, by the form that they have in common.
    var isOneOfMany = false

    /// Reads a form or a JSON document, by its content type.
    static func read(_ request: HTTPRequest) -> Result<PostedAnswer, Problem> {
        let type = ContentType(request.headers["Content-Type"] ?? "")
        switch type.name {
        case "application/x-www-form-urlencoded":
            return form { () throws(FormBodyError) in try FormBody(urlEncoded: request.body) }
        case "multipart/form-data":
            return form { () throws(FormBodyError) in
                try FormBody(
                    multipart: request.body, boundary: type.parameters["boundary"] ?? "",
                    limits: FormBody.Limits(maxBytes: Receiver.multipartLimitInBytes))
            }
        case "application/json": return json(request.body)
        default:
            return .failure(.unsupportedType("a form (urlencoded or multipart) or application/json"))
        }
    }

    /// The way the answer came, for the ledger.
    var channel: String {
        switch content {
        case .form: isOneOfMany ? "many" : "form"
        case .json: "json"
        }
    }

    /// The mark of what was saved that the form rests on; `nil` for none.
    var draftMark: String? {
        if case .form(let body) = content { body.draftMark } else { nil }
    }

    private static func form(_ parse: () throws(FormBodyError) -> FormBody) -> Result<PostedAnswer, Problem> {
        do {
            let body = try parse()
            guard let token = body["_token"] else { return .failure(.malformed(missingToken)) }
            guard let action = Self.action(body) else {
                return .failure(Problem.unreadable(.unknownState(FormAction.name)))
            }
            return .success(
                PostedAnswer(
                    token: token, reviewer: reviewer(body["_by"]), content: .form(body), action: action.first,
                    errand: Errand(body))
            )
        } catch {
            return .failure(.unreadable(error))
        }
    }

    /// The action that is asked for, one at most; `nil` where it is none of ours.
    private static func action(_ body: FormBody) -> [FormAction]? {
        let posted = body.pairs.filter { $0.name == FormAction.name }
        let actions = posted.compactMap { FormAction($0.value) }
        return posted.count <= 1 && actions.count == posted.count ? actions : nil
    }

    private static func json(_ bytes: [UInt8]) -> Result<PostedAnswer, Problem> {
        do {
            let body = try JSONDocument(bytes: bytes).root
            guard let token = body["token"]?.string else { return .failure(.malformed(missingToken)) }
            let reviewer = reviewer(body["by"]?.string)
            return .success(PostedAnswer(token: token, reviewer: reviewer, content: .json(body["input"])))
        } catch {
            return .failure(.malformed("The body is not JSON: \(error)"))
        }
    }

    /// A name in one line, without characters that control or turn what follows; `nil` for a blank one.
    static func reviewer(_ text: String?) -> Reviewer? {
        let scalars = (text ?? "").unicodeScalars.filter { !$0.controlsText }.prefix(longestName)
        let name = String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
        return name.isEmpty ? nil : Reviewer(name: name)
    }
}
