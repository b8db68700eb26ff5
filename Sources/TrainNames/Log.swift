import Foundation

/// Tells how far the training is.
func log(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}
