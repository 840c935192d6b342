extension FormBody {
    /// Reads `multipart/form-data` with the boundary that its Content-Type names.
    ///
    /// As strict as for urlencoded bodies. A part with a file name is a file, and may hold any bytes.
    public init(multipart bytes: [UInt8], boundary: String, limits: Limits = Limits()) throws(FormBodyError) {
        guard bytes.count <= limits.maxBytes else { throw .tooManyBytes(limit: limits.maxBytes) }
        var reader = try MultipartReader(bytes, boundary: boundary, limits: limits)
        let (pairs, files) = try reader.parts()
        self.init(pairs: pairs, files: files)
    }
}
