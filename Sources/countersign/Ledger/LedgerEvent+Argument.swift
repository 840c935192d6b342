public import ArgumentParser
public import RunStore

extension LedgerEvent: ExpressibleByArgument {}
