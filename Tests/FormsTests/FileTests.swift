import Forms
import JSON
import Testing

@Suite struct FileTests {
    private static let base64 =
        #"{"type":"string","contentEncoding":"base64","contentMediaType":"image/png"}"#
    private static let text = #"{"type":"string","format":"binary"}"#

    @Test(arguments: [
        (base64, [0xFF, 0x00, 0xFE], #"{"a":"/wD+"}"#), (base64, [], #"{"a":""}"#),
        (#"{"type":"string","format":"byte"}"#, [1], #"{"a":"AQ=="}"#),
        (#"{"type":"string","contentEncoding":"base64url"}"#, [0xFB, 0xFF], #"{"a":"-_8="}"#),
        (text, Array("é\r\nx".utf8), "{\"a\":\"é\\r\\nx\"}"),
        (text, [0xFF], "/a: Choose a file of the type text/plain"),
        (#"{"type":"string","x-countersign":{"widget":"file"}}"#, [0x61], #"{"a":"a"}"#),
    ])
    func `a chosen file is sent as the schema wants it`(schema: String, bytes: [UInt8], answer: String) throws
    {
        let form = try Form(member: schema)
        #expect(form.decode(Browser.post(form, files: ["u/a": Self.file(bytes)])).text == answer)
    }

    @Test func `the form is multipart where it has a file, however deep`() throws {
        #expect(try Form(member: Self.base64).sheet().hasFiles)
        #expect(try Form(member: #"{"type":"array","items":\#(Self.base64)}"#).sheet().hasFiles)
        #expect(try !Form(member: #"{"type":"string"}"#).sheet().hasFiles)
    }

    @Test func `no file is no answer`() throws {
        let optional = try Form(member: Self.base64)
        #expect(optional.first.map { Outline($0).description } == "v/a file none")
        #expect(optional.decode(Browser.post(optional)).text == "{}")
        let required = try Form(member: Self.base64, isRequired: true)
        #expect(required.decode(Browser.post(required)).text == "/a: Choose a file")
    }

    @Test func `the file that is there stays, is replaced, or is left out`() throws {
        let form = try Form(member: Self.base64, initial: #""AQ==""#)
        #expect(form.first.map { Outline($0).description } == #"v/a file "AQ==" of 1 byte"#)
        #expect(form.decode(Browser.post(form)).text == #"{"a":"AQ=="}"#)
        #expect(form.decode(Browser.post(form, files: ["u/a": Self.file([2])])).text == #"{"a":"Ag=="}"#)
        #expect(form.decode(Browser.post(form, changes: ["s/a": "none"])).text == "{}")
        #expect(
            form.decode(Browser.post(form, changes: ["s/a": "none"], files: ["u/a": Self.file([2])])).text
                == #"{"a":"Ag=="}"#)
    }

    @Test func `a page that comes back keeps the file`() throws {
        let schema = #"{"properties":{"a":\#(Self.base64),"t":\#(Self.text),"n":{"type":"integer"}}}"#
        let form = try Form(schema)
        let files = [
            "u/a": Self.file([1]),
            "u/t": FormBody.File(name: "u/t", fileName: "t", bytes: Array("a\nb\n".utf8)),
        ]
        let first = form.decode(Browser.post(form, changes: ["v/n": "x"], files: files))
        #expect(first.places == ["f/n: Enter a whole number in digits, such as 3"])
        let second = Browser.post(form, first.draft, changes: ["v/n": "1"])
        #expect(form.decode(second).text == #"{"a":"AQ==","t":"a\nb\n","n":1}"#)
    }

    @Test func `a file may have so many bytes`() throws {
        let form = try Form(member: Self.text)
        let most = [UInt8](repeating: 0x61, count: 1 << 20)
        guard case .valid = form.decode(Browser.post(form, files: ["u/a": Self.file(most)])) else {
            Issue.record("refused")
            return
        }
        let more = form.decode(Browser.post(form, files: ["u/a": Self.file(most + [0x61])]))
        #expect(more.text == "/a: Choose a file of at most 1.0 MB")
    }

    @Test func `is judged by the schema`() throws {
        let form = try Form(member: #"{"type":"string","contentEncoding":"base64","maxLength":4}"#)
        let post = Browser.post(form, files: ["u/a": Self.file([1, 2, 3, 4])])
        #expect(form.decode(post).text == "/a: Enter 4 characters or fewer")
    }

    @Test(arguments: [
        ("v/a", FormBodyError.fileNotTaken(name: "v/a")), ("u/b", .unknownName("u/b")),
        ("u/a/x", .unknownName("u/a/x")),
    ])
    func `refuses a file that no page asks for`(name: String, error: FormBodyError) throws {
        let body = FormBody(pairs: [], files: [FormBody.File(name: name, fileName: "x", bytes: [1])])
        #expect(try Form(member: Self.base64).decode(body) == .malformed(error))
    }

    @Test func `refuses two files of one name, and one where a text is asked for`() throws {
        let body = FormBody(pairs: [], files: [Self.file([1]), Self.file([2])])
        #expect(try Form(member: Self.base64).decode(body) == .malformed(.duplicateName("u/a")))
        #expect(
            try Form(member: #"{"type":"string"}"#).decode(FormBody(pairs: [], files: [Self.file([1])]))
                == .malformed(.unknownName("u/a")))
    }

    @Test func `reads files of a multipart body`() throws {
        let body = """
            --B\r\nContent-Disposition: form-data; name="u/a"; filename="a b.png"\r\nContent-Type: image/png\r\n\r\n\u{1}\u{0}\r\n--B\r
            Content-Disposition: form-data; name="v/a"\r\n\r\n\r\n--B--\r\n
            """
        let read = try FormBody(multipart: Array(body.utf8), boundary: "B")
        #expect(read.files == [FormBody.File(name: "u/a", fileName: "a b.png", bytes: [1, 0])])
        #expect(read.pairs == [FormBody.Pair(name: "v/a", value: "")])
        #expect(try Form(member: Self.base64).decode(read).text == #"{"a":"AQA="}"#)
    }

    private static func file(_ bytes: [UInt8]) -> FormBody.File {
        FormBody.File(name: "u/a", fileName: "x", bytes: bytes)
    }
}
