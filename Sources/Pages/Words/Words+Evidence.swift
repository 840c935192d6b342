import Languages
import Runs

extension Words {
    /// What an artifact without a key is called.
    func name(of kind: Artifact.Kind) -> String {
        switch kind {
        case .markdown, .text: self[.artifactText]
        case .table: self[.artifactTable]
        case .link: self[.artifactLink]
        case .image: self[.artifactPicture]
        case .progress: self[.artifactProgress]
        case .json: self[.artifactJSON]
        case .diff: self[.artifactDiff]
        case .audio: self[.artifactAudio]
        case .video: self[.artifactVideo]
        }
    }

    /// Leads to a picture, a recording or a film.
    func open(_ family: MediaFamily) -> String {
        switch family {
        case .image: self[.artifactOpenPicture]
        case .audio: self[.artifactOpenAudio]
        case .video: self[.artifactOpenVideo]
        }
    }

    /// Why what came along is not shown.
    func refusal(of fault: MediaSource.Fault, _ family: MediaFamily) -> String {
        switch (fault, family) {
        case (.tooLarge, _): self[.artifactTooLarge]
        case (.notBase64, _): self[.artifactNotBase64]
        case (.otherContent, .image): self[.artifactNoPicture]
        case (.otherContent, .audio): self[.artifactNoAudio]
        case (.otherContent, .video): self[.artifactNoVideo]
        }
    }

    /// What a column of a table is called on a page: by its name, else by where it stands, from 0.
    func column(_ name: String, at place: Int) -> String {
        name.nonBlank?.withVisibleControls ?? self(.tableColumn, ["number": digits(place + 1)])
    }

    /// The link to a file of comma-separated values, which says so where it has not all of the table.
    func csv(_ columns: TableColumns, of allRows: Int) -> String {
        let taken = columns.taken
        guard taken.rows < allRows || taken.columns < columns.all else { return self[.tableCSV] }
        return self(
            .tableCSVPart, ["rows": digits(taken.rows), "columns": digits(taken.columns)])
    }
}
