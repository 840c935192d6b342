import JSON
import Languages
import Pages
import Testing
import Tokens

@testable import WebhookReceiver

@Suite struct ProblemTests {
    @Test func `is told to a person in the portal's language, and to a program in English`() {
        let problem = Problem.refused(.forged)
        #expect(
            problem.notice(Words(.german))
                == .problem(
                    status: 403, title: "Das Formular ist nicht von hier",
                    detail: "Das Formular stammt nicht von diesem Portal, oder es wurde verändert. "
                        + "Öffnen Sie die Seite noch einmal über ihren Link."))
        #expect(problem.json["title"]?.string == "The form is not ours")
        #expect(problem.json["detail"]?.string == TokenError.forged.description)
    }

    @Test func `keeps its own words where it has no phrases`() {
        #expect(
            Problem.unsupportedType("text").notice(Words(.arabic))
                == .problem(status: 415, title: "Unsupported content type", detail: "Send text."))
    }
}
