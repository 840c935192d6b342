import Foundation
import Languages
import Mustache

/// A moment: absolute and with its zone, as a page may be old when it is read.
struct TimeView: Viewable {
    static let shape = ViewShape("part-time", ["iso": .text, "shown": .text])

    let values: [ViewValue]

    init(_ date: Date, _ words: Words) {
        let moment = Timestamp(date)
        values = [.text(moment.iso), .text(words.moment(moment))]
    }
}
