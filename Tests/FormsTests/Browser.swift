import Forms
import JSONSchema
import Testing

/// Posts a form as a browser does that shows it with scripts off.
enum Browser {
    /// What a page posts, after `changes` by control name: another text, another choice, or `nil` for nothing.
    ///
    /// `files` are chosen by control name; `press` is the name and value of the button that sends it all.
    static func post(
        _ form: Form, _ draft: Draft = Draft(), changes: [String: String?] = [:],
        files: [String: FormBody.File] = [:], press: (String, String)? = nil
    ) -> FormBody {
        let controls = Page(form.sheet(draft)).controls
        var posted = Set<String>()
        let pairs = controls.compactMap { control -> FormBody.Pair? in
            guard case .some(let change) = changes[control.name] else {
                return control.value.map { FormBody.Pair(name: control.name, value: $0) }
            }
            guard posted.insert(control.name).inserted else { return nil }
            return change.map { FormBody.Pair(name: control.name, value: $0) }
        }
        for name in changes.keys where !controls.contains(where: { $0.name == name }) {
            Issue.record("the page has no control \(name): \(controls.map(\.name))")
        }
        let uploads = Page(form.sheet(draft)).uploads.map { name in
            files[name] ?? FormBody.File(name: name, fileName: "", bytes: [])
        }
        return FormBody(
            pairs: pairs + (press.map { [FormBody.Pair(name: $0.0, value: $0.1)] } ?? []),
            files: uploads)
    }
}
