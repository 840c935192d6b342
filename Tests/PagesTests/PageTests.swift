import Foundation
import Testing

@testable import Pages
import Templates

@Suite struct PageTests {
    @Test(arguments: Sample.all)
    func `draws the whole page as expected`(sample: Sample) throws {
        try Golden.expect(try Sample.html(sample.page), is: sample.name)
    }

    /// Not a check: writes every sample with the real stylesheet, for screenshots and for checkers of HTML.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PREVIEW_FOLDER"] != nil))
    func `writes previews`() throws {
        let folder = URL(
            filePath: ProcessInfo.processInfo.environment["PREVIEW_FOLDER"] ?? "", directoryHint: .isDirectory
        )
        let assets = try Templates.assets()
        for sample in Sample.all {
            let html = try Sample.html(sample.page, assets: assets)
            let text = String(decoding: html, as: UTF8.self).replacing(
                "../countersign-", with: "countersign-")
            try Data(text.utf8).write(to: folder.appending(path: "\(sample.name).html"))
        }
        try Data(assets.stylesheet.text.utf8).write(to: folder.appending(path: assets.stylesheet.fileName))
    }
}

extension Sample: CustomTestStringConvertible {
    var testDescription: String { name }
}
