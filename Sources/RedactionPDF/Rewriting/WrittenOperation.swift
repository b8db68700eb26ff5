/// An operation as it is written anew.
struct WrittenOperation {
    let operands: [PDFObject]
    let keyword: Keyword
}
