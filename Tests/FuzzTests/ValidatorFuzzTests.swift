import Testing

/// Whatever schema and value come in, a few things hold: see `Trial`.
@Suite(.timeLimit(.minutes(30)))
struct ValidatorFuzzTests {
    @Test
    func `survives any schema and value`() {
        let campaign = Campaign("validator", rounds: 400)
        for round in campaign.rounds {
            var lottery = campaign.lottery(round)
            let trial = Trial(
                schema: SchemaSource.document(&lottery), instance: InstanceSource.value(&lottery, depth: 3),
                assertsFormats: lottery.once(in: 2))
            campaign.keep(Array("\(trial.schema.text)\n\(trial.instance.text)\n".utf8), round)
            guard trial.fault(lottery) != nil else { continue }
            let small = Self.shrunk(trial, lottery)
            Issue.record(
                """
                \(campaign.words(round)): \(small.fault(lottery) ?? "")
                schema:   \(small.schema.text)
                instance: \(small.instance.text)
                formats:  \(small.assertsFormats ? "asserted" : "annotated")
                """)
        }
    }

    /// Any fault counts while a trial shrinks: the smallest is the best to look at.
    private static func shrunk(_ trial: Trial, _ spelling: Lottery) -> Trial {
        let instance = trial.instance.shrunk { trial.with(trial.schema, $0).fault(spelling) != nil }
        let schema = trial.schema.shrunk { trial.with($0, instance).fault(spelling) != nil }
        let small = trial.with(schema, instance)
        return small.with(schema, instance.shrunk { small.with(schema, $0).fault(spelling) != nil })
    }
}

extension Trial {
    func with(_ schema: Tree, _ instance: Tree) -> Trial {
        Trial(schema: schema, instance: instance, assertsFormats: assertsFormats)
    }
}
