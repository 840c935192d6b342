/// Where the files of one artifact lie, and what may be shown from elsewhere.
struct ArtifactPlace {
    /// The artifact's number on its page, from 1; with `-` and the version's for an earlier one.
    let number: String

    /// The way from the page to the folder of its files; `nil` where it has none, as a page that is printed alone.
    let folder: String?

    let hosts: ArtifactHosts

    /// The way to a file; `nil` where there is no folder.
    func href(_ file: PageFile) -> String? {
        folder.map { $0 + file.name }
    }

    /// The place of an earlier version.
    func version(_ number: Int) -> ArtifactPlace {
        ArtifactPlace(number: "\(self.number)-\(number)", folder: folder, hosts: hosts)
    }
}
