import CLibFuzzer
import Foundation

/// Runs one fuzzer: `countersign-fuzz form -runs=1000 Seeds/form`, all after the name being libFuzzer's own.
@main
enum FuzzProgram {
    static func main() {
        guard let fuzzer = CommandLine.arguments.dropFirst().first.flatMap(Fuzzer.init(rawValue:)) else {
            let names = Fuzzer.allCases.map(\.rawValue).joined(separator: "|")
            FileHandle.standardError.write(
                Data("usage: countersign-fuzz \(names) [OPTION…] [FOLDER…]\n".utf8))
            exit(64)
        }
        // libFuzzer keeps the array, and reads options from its second place on.
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        exit(LLVMFuzzerRunDriver(&count, &arguments, fuzzer.entry))
    }
}
