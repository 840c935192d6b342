extension FormBody {
    /// Reads `multipart/form-data` with the boundary that its Content-Type names.
    ///
    /// As strict as for urlencoded bodies; parts that are files are refused.
    public init(multipart bytes: [UInt8], boundary: String, limits: Limits = Limits()) throws(FormBodyError) {
        guard bytes.count <= limits.maxBytes else { throw .tooManyBytes(limit: limits.maxBytes) }
        var reader = try MultipartReader(bytes, boundary: boundary, limits: limits)
        self.init(pairs: try reader.pairs())
    }
}
