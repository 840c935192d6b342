public import ArgumentParser
public import RunStore

extension LedgerHead: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
