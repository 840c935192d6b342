import JSON
import RunStore
import Runs

extension SampleRuns {
    /// Pictures beside their labels, the doubtful first; drawn by `examples/ml/label.py`.
    static func labels() throws -> NewRun {
        NewRun(
            name: "album-2026-11",
            description: "# What do these pictures show?\n\nThe labels train the album's sorter.",
            schema: try json(
                """
                {"title": "Labels", "type": "object", "required": ["pictures"], "additionalProperties": false,
                 "properties": {"pictures": {"title": "Pictures", "type": "array",
                  "x-countersign": {"review": {"confidence": "confidence", "threshold": 0.75, "passed": "fold"}},
                  "items": {"title": "Picture", "type": "object", "required": ["name", "image", "confidence", "label"],
                   "additionalProperties": false, "properties": {
                    "image": {"type": "string", "title": "What the camera saw",
                     "x-countersign": {"evidence": {"kind": "image", "alt": "name"}}},
                    "name": {"type": "string", "title": "File", "x-countersign": {"evidence": "value"}},
                    "confidence": {"type": "number", "x-countersign": {"evidence": "kept"}},
                    "label": {"enum": ["holiday", "family", "pets"], "title": "What is it?"}}}}}}
                """),
            initial: try json(
                """
                {"pictures": [
                 {"name": "IMG_0001.png", "image": "\(url(pet))", "confidence": 0.52},
                 {"name": "IMG_0002.png", "image": "\(url(family))", "confidence": 0.68},
                 {"name": "IMG_0003.png", "image": "\(url(holiday))", "confidence": 0.88, "label": "holiday"}]}
                """),
            tags: ["label"])
    }

    private static func url(_ png: String) -> String { "data:image/png;base64,\(png)" }

    private static let pet = """
        iVBORw0KGgoAAAANSUhEUgAAAKAAAABwBAMAAABr32YxAAAADFBMVEXs5NZgXFo0LCa+pIZ7KXy+AAABR0lEQVR42u3XYa7C\
        IBAE4OUGu3oCuQHZ+9/ttU+NtcA2XSba1J0/hJh+GaASJYpEIpFIpApvzHcmiYg1353peWFjfj5w3rLlpq3nvoZrkH8FZCj4\
        P0wSCGR5hGUYTFKHAjwZSLXHAX4ZvJ/yRZbDOHjJeTEcEcw5317D2ZcsjVOOG9sL3sDg4x08Hvi8baZ3MGOvr1dDwK/2d5Aw\
        oIC2sL6y+XBgsr4nSYYr8uozHq1IgD9qVkEsmFygcSiuQ0/969BV0LpgXQUb3hNxFRTpi56CqQ0KuOC9GLLg3AxacK6GLSgC\
        eweHbsYNTwgMMnrFBAYZDRIYZDS48bA2Yq/4qlaaYDFBDfAboPoP+VNgca/4U6C6V9wDi7dgD1RvwS5YnAW7oDoL9kH1eQZY\
        PAu2wIaoY2Al6ij4vo9XBYCLkqoQcH8C/AXwD2uX05GY0vPtAAAAAElFTkSuQmCC
        """

    private static let family = """
        iVBORw0KGgoAAAANSUhEUgAAAKAAAABwBAMAAABr32YxAAAAFVBMVEXs5NY0LCbesJKSQjpoeEw+YIS+pIZ/E+kMAAABTUlE\
        QVR42u2TTW7CQAxGXdruAyeIcgKkVKxZRF0jVeEChbn/ETr8JMT2xDNBA4LyvUUWn8ZvbI9CBAAAAAAAAADPSJEUpTI/UkQi\
        u75QxSwLROn9vHXVcyuK+QbG7MK+2IxG0Zc//sizLlmQEY1TnY+WfXWXVGREhrA6HR0IPYvDh4zIEp4oZWBHo8z6s+NJKJrQ\
        4QsKAwmlv8nldsolJHVUXxGKYi2aVwQju8UyktAEn6dMSChdBwCYTM1YHqKGsZ7me+fC2kcfXNiY9Z/tENXgsUXhs1vMLmS+\
        dpNfKFfolyhXaC6RT+xnzi5UvnqpfNbMwtduXk/4o4VfWtgkvwmE/0foevZXCh3jlkLpa7WvDvia77t1CCGEVwjdzYVbLVzF\
        fpQnE8pXcdmFv0rodpE3YUIx8za/UM28ci4yMRfymd0DChVyiT7a2St0f9crP8gFB2F1AAAAAElFTkSuQmCC
        """

    private static let holiday = """
        iVBORw0KGgoAAAANSUhEUgAAAKAAAABwBAMAAABr32YxAAAAElBMVEWwzuLyvlROdEZ0UjZAdqDk0KQMPCjAAAABhUlEQVR4\
        2u3W0W6CMBgF4NqFe9wTYJ9gSfUJ5u5Nxnn/V1lLqa2CIP3PZrL0XCiS+HF+WoxK1dTU1BDSUrXd3ocIDt6+JXs8cRfBPbkg\
        rSIbTBOTZs48TsUKUheZs8x/MHJHBrUhg8Z0bJD8LEvBya8NDTzcgZ1w5ndzUDkoKBpAE1c3SEay2GPDQOgBdB+MdKFNELV/\
        MUa6G1sVFQ/KvbgcznEgywtiCMdLIsuLIs/zm8aIn73fG1mnRTG8etZqUsmRsfZ6SBjXIR5U8rGTMIBKOrZOXw/geAlRwfEw\
        gsNFuvKG8atv9iO7TPk9vFbJQcXY3zdgnnNhPu1x9nwFXwhae65gBTdvQzp4rGAFWfv6P4E9CcQkfTmIh+kLQCxnI/gFrILA\
        PDiTZpXDtz35t+f+VwFPg7hwuASukg22gstzAwXgQkmUgQ9FlILzYoNycO5GbvLcvr4DIfNcw8kpkQecsCyCkAvZy0WAKzYs\
        EOSCsSLAFRsmCHJBX5Fb0FVEBSv4evAH04kDY6WjG+UAAAAASUVORK5CYII=
        """
}
