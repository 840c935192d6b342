import Foundation
import JSON
import Languages
import Mustache
import Testing

@testable import Pages

@Suite struct MediaFormatTests {
    @Test(arguments: [
        ("\u{89}PNG\r\n\u{1A}\n", MediaFormat.png), ("\u{FF}\u{D8}\u{FF}\u{E0}", .jpg), ("GIF89a", .gif),
        ("RIFF....WEBPVP8 ", .webp), ("....ftypavif", .avif), ("<svg xmlns='x'/>", .svg),
        ("<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg/>", .svg), ("ID3", .mp3),
        ("RIFF....WAVEfmt ", .wav), ("OggS", .ogg), ("fLaC", .flac), ("....ftypM4A ", .m4a),
        ("....ftypisom", .mp4), ("\u{1A}\u{45}\u{DF}\u{A3}", .webm),
    ])
    func `is known by what it begins with`(start: String, format: MediaFormat) {
        #expect(MediaFormat(start.unicodeScalars.map { UInt8($0.value) }) == format)
    }

    @Test(arguments: [
        "", "<html><svg>", "<!-- <svg", "<script>alert(1)</script>", "%PDF-1.7", "GIF90a", "RIFF",
    ])
    func `what is none of these is nothing`(start: String) {
        #expect(MediaFormat(Array(start.utf8)) == nil)
    }

    @Test func `a picture is no recording, whatever it is called`() {
        let data = Sample.json(#"{"bytes": "R0lGODlh"}"#)
        guard case .faulty(.otherContent) = MediaSource(data, .audio) else {
            Issue.record("a picture was taken for a recording")
            return
        }
        guard case .bytes(_, .gif) = MediaSource(data, .image) else {
            Issue.record("no picture")
            return
        }
    }

    @Test(
        arguments: [
            ("data:image/gif;base64,R0lGODlh", "data:image/gif;base64,R0lGODlh"),
            ("data:image/png;base64,R0lGODlh", "data:image/gif;base64,R0lGODlh"),
            ("data:text/html;base64,R0lGODlh", "data:image/gif;base64,R0lGODlh"),
            ("data:image/gif;base64,SUQzBAAA", nil), ("data:image/svg+xml;base64,PHN2Zy8+", nil),
            ("data:image/gif;base64,R0lGODlh\">", nil), ("data:image/gif,GIF89a", nil), ("a.gif", nil),
        ] as [(String, String?)])
    func `a picture to judge is known by its bytes too, whatever it is called`(url: String, source: String?) {
        #expect(EmbeddedPicture(url)?.source == source)
    }

    @Test func `a picture that came along is a file beside the page; an SVG never is one`() throws {
        let place = ArtifactPlace.beside
        let gif = try #require(
            ImageView(Sample.json(#"{"bytes": "R0lG\nODlh"}"#), name: "a", .english, at: place))
        let file = try #require(gif.file)
        #expect(PageFile.isName(file.name) && file.name.hasSuffix(".gif"))
        let svg = try #require(
            ImageView(Sample.json(#"{"bytes": "PHN2Zy8+"}"#), name: "a", .english, at: place))
        #expect(svg.file == nil)
        guard case .text(let source) = svg.values[0] else {
            Issue.record("the SVG is not in the page")
            return
        }
        #expect(source == "data:image/svg+xml;base64,PHN2Zy8+")
    }
}
