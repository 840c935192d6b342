import JSON
import Runs

/// Finds what Prefect would evaluate, change or fall over in a run input that its schema allows.
///
/// An object with the key `__prefect_kind` is a placeholder that the server fills before it validates: with its own
/// variables, secrets among them, or with the result of a template. Other names that begin with two underscores are refused
/// with it: no field of a model can have one, and it is for Prefect to say what they will mean. A whole number that does not fit 64 bits makes it
/// fail, and a number beyond the range of a double is stored as null.
enum RunInputGuard {
    static func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] {
        var places: [ForbiddenPlace] = []
        var rest = [(pointer: JSONPointer(), value: input)]
        while let (pointer, value) = rest.popLast() {
            switch value.kind {
            case .object:
                let members = Array(value.members)
                if let place = reserved(members.map(\.key), pointer) { places.append(place) }
                rest += members.reversed().map { (pointer.appending($0.key), $0.value) }
            case .array:
                rest += value.elements.enumerated().reversed().map {
                    (pointer.appending($0.offset), $0.element)
                }
            case .number:
                if let place = value.number.flatMap({ tooLarge($0, pointer) }) { places.append(place) }
            case .null, .boolean, .string: continue
            }
        }
        return places
    }

    private static func reserved(_ names: [String], _ pointer: JSONPointer) -> ForbiddenPlace? {
        let reserved = names.filter { $0.utf8.starts(with: "__".utf8) }
        guard !reserved.isEmpty else { return nil }
        let message =
            reserved.contains("__prefect_kind")
            ? "Remove the entry named __prefect_kind: Prefect would replace what stands here."
            : "Rename the entry whose name begins with two underscores: Prefect keeps such names for itself."
        return ForbiddenPlace(pointer: pointer, message: message)
    }

    private static func tooLarge(_ number: JSONNumber, _ pointer: JSONPointer) -> ForbiddenPlace? {
        let isWhole = number.lexeme.utf8.allSatisfy {
            $0 != UInt8(ascii: ".") && $0 | 0x20 != UInt8(ascii: "e")
        }
        if isWhole, Int64(number.lexeme) == nil, UInt64(number.lexeme) == nil {
            return ForbiddenPlace(
                pointer: pointer,
                message:
                    "Enter a whole number from -9223372036854775808 to 18446744073709551615: Prefect takes no other."
            )
        }
        if !isWhole, !number.double.isFinite {
            return ForbiddenPlace(
                pointer: pointer, message: "Enter a number below 1.8e308: Prefect cannot store a larger one.")
        }
        return nil
    }
}
