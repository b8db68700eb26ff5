public import FoundationEssentials
public import RedactionModel

extension Document {
    /// Opens the file at `url`, in whatever format its content is.
    /// - Parameters:
    ///   - url: a regular file. Folders, pipes and devices are refused.
    ///   - password: for encrypted files.
    ///   - limits: bounds on what the file may ask of the process.
    ///   - uninterpretable: what becomes of PDF pages that cannot be interpreted with certainty.
    /// - Throws: `RedactionError` naming the file, what is wrong with it and what to do.
    public init(
        contentsOf url: URL, password: String? = nil, limits: Limits = .standard,
        uninterpretable: UninterpretablePages = .refuse
    ) throws {
        try self.init(
            path: try url.givenPath, Opening(password: password, limits: limits, uninterpretable: uninterpretable))
    }

    init(path: String, _ opening: Opening) throws {
        do {
            let file = try InputFile(path: path, limit: opening.limits.fileSize)
            self.init(
                name: path, content: try FormatReader.content(of: file.bytes, opening),
                origin: DocumentOrigin(file: file.identity, limits: opening.limits))
        } catch let error as RedactionError {
            throw error.of(file: path)
        }
    }

    /// Opens a file that is in memory, in whatever format its content is.
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: what to call it in messages and reports.
    ///   - uninterpretable: what becomes of PDF pages that cannot be interpreted with certainty.
    public init(
        bytes: [UInt8], name: String, password: String? = nil, limits: Limits = .standard,
        uninterpretable: UninterpretablePages = .refuse
    ) throws {
        do {
            self.init(
                name: name,
                content: try FormatReader.content(
                    of: bytes, Opening(password: password, limits: limits, uninterpretable: uninterpretable)),
                origin: DocumentOrigin(limits: limits))
        } catch let error as RedactionError {
            throw error.of(file: name)
        }
    }
}

extension URL {
    /// The path as it was given, relative to the current folder if it was: how messages name a file.
    /// - Throws: `RedactionError` when the address is not one of a file.
    var givenPath: String {
        get throws {
            guard isFileURL else {
                throw RedactionError(
                    .unreadable, file: absoluteString, reason: "is not the address of a file",
                    advice: "use a file's path")
            }
            return shortPath
        }
    }

    private var shortPath: String {
        let here = FileManager.default.currentDirectoryPath + "/"
        let path = baseURL?.path(percentEncoded: false) == here ? relativePath : self.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
