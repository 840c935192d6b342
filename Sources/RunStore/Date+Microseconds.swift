import Foundation

extension Date {
    /// Microseconds since 1970, as the store keeps times; kept within the years 1 to 9999.
    var microseconds: Int64 {
        let seconds = min(max(timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        return seconds.isNaN ? 0 : Int64((seconds * 1_000_000).rounded())
    }

    init(microseconds: Int64) {
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }
}
