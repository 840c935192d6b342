import Foundation
import Tokens

extension Portal {
    /// Beside the store: what the generator keeps in mind of this site, so that it need not look through all of it.
    var siteState: String {
        let site = URL(filePath: settings.site).standardizedFileURL.path
        return "\(settings.store).site-\(SHA256Text.of(site).prefix(16))"
    }

    /// Differs where this program or the operator's templates may draw other pages than before.
    var program: String {
        get throws {
            var digest = ContentDigest("countersign program 1")
            digest.add(Countersign.version)
            var status = stat()
            if stat("/proc/self/exe", &status) == 0 {
                digest.add(
                    "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)")
            }
            for file in try templateFiles {
                digest.add(file.lastPathComponent)
                digest.add(try? String(contentsOf: file, encoding: .utf8))
            }
            return digest.text()
        }
    }

    private var templateFiles: [URL] {
        get throws {
            guard let folder = settings.templates else { return [] }
            return try FileManager.default.contentsOfDirectory(
                at: URL(filePath: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil
            ).sorted { $0.path < $1.path }
        }
    }
}
