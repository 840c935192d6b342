import Forms
import Foundation
import Logging
import RunStore
import Runs
import Tokens

/// Hands one answer for several runs to the intake: for each run by itself, as if it had come alone.
struct ManyIntake: Sendable {
    let intake: Intake
    let visitor: Visitor
    let now: Date

    /// The tokens that come too soon after others.
    let tooSoon: Set<String>
    let log: Logger

    /// What is asked by those that were chosen on a list.
    ///
    /// - Throws: `Problem` where no list of ours posts this, `RunStoreError` when the store cannot be read.
    func look(at chosen: [ChosenPause], ofFolder folder: String?) async throws -> [ManyCase] {
        let owner = try owner(of: folder)
        let holders = try chosen.map { try holder(of: $0, owner) }
        return try await each(Array(zip(chosen, holders))) { choice, holder in
            guard let pause = try await intake.store.pause(choice.pause) else {
                return ManyCase(
                    choice: choice, token: "", pause: nil, holder: holder, verdict: .unknownPause)
            }
            let token = intake.keys.seal(pause.token(for: holder, among: intake.access.reviewers))
            var verdict = try await intake.take(Self.look(token), from: visitor, now: now)
            if case .asked(let asked) = verdict, !choice.isAbout(pause.shown) { verdict = .changed(asked) }
            return ManyCase(choice: choice, token: token, pause: pause, holder: holder, verdict: verdict)
        }
    }

    /// What comes of an answer to each of the runs.
    ///
    /// - Parameters:
    ///   - tokens: The sealed tokens.
    ///   - answer: The answer, with one of the tokens.
    /// - Returns: What came of each, in the order of the tokens.
    /// - Throws: `Problem` where a token is not ours, `RunStoreError` when the store cannot be read.
    func take(
        _ tokens: [String], _ answer: @escaping @Sendable (String) -> PostedAnswer
    ) async throws -> [ManyCase] {
        let opened = try tokens.map { sealed in (sealed, try token(sealed)) }
        return try await each(opened) { sealed, token in
            let pause = try await intake.store.pause(token.pause)
            let holder = token.reviewer.flatMap(ReviewerLink.init).flatMap(intake.access.reviewers.holder)
            let isTooSoon = tooSoon.contains(sealed)
            let verdict = isTooSoon ? await tooMany(sealed) : await verdict(on: answer(sealed))
            return ManyCase(token: sealed, pause: pause, holder: holder, verdict: verdict)
        }
    }

    /// A store that fails at one run says nothing of the others.
    private func verdict(on answer: PostedAnswer) async -> IntakeVerdict {
        do {
            let verdict = try await intake.take(answer, from: visitor, now: now)
            if case .notKept(let error, _) = verdict { tell(error) }
            return verdict
        } catch {
            tell(error)
            return .forbidden(.notReady)
        }
    }

    private func tell(_ error: any Error) {
        log.error("one of several answers was not taken", metadata: ["reason": "\(error)"])
    }

    /// That it comes too soon is told to those alone who may answer; to all others, that they may not.
    private func tooMany(_ sealed: String) async -> IntakeVerdict {
        let looked = await verdict(on: Self.look(sealed))
        return if case .forbidden = looked { looked } else { .forbidden(.tooMany) }
    }

    private static func look(_ sealed: String) -> PostedAnswer {
        PostedAnswer(token: sealed, reviewer: nil, content: .form(FormBody(pairs: [])), errand: .look)
    }

    private func token(_ sealed: String) throws(Problem) -> FormToken {
        do { return try intake.keys.authentic(sealed) } catch { throw .refused(error) }
    }

    /// Whose folder a list lies in.
    private func owner(of folder: String?) throws(Problem) -> KnownReviewer? {
        guard let folder else { return nil }
        let owner = intake.access.reviewers.all.first { intake.keys.folder(of: $0.link) == folder }
        guard let owner else { throw .linkRevoked }
        return owner
    }

    /// To whom the page is made out that was chosen: a list of somebody's own has pages for anyone too.
    private func holder(of choice: ChosenPause, _ owner: KnownReviewer?) throws(Problem) -> KnownReviewer? {
        if let owner, intake.keys.isOurs(choice, of: owner.link) { return owner }
        guard intake.keys.isOurs(choice) else { throw .refused(.forged) }
        return nil
    }

    /// All at once, so that their commits are shared; in the order given.
    private func each<Item: Sendable>(
        _ items: [Item], _ judge: @escaping @Sendable (Item) async throws -> ManyCase
    ) async throws -> [ManyCase] {
        try await withThrowingTaskGroup(of: (Int, ManyCase).self) { group in
            for (place, item) in items.enumerated() {
                group.addTask { (place, try await judge(item)) }
            }
            var cases: [(place: Int, one: ManyCase)] = []
            for try await (place, one) in group { cases.append((place, one)) }
            return cases.sorted { $0.place < $1.place }.map(\.one)
        }
    }
}
