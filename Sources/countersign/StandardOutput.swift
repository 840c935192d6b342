import Foundation

/// Where the program's output goes, unbuffered: whoever reads it through a pipe gets each line at once.
enum StandardOutput {
    static func print(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
