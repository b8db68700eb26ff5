// Users import `Redaction` alone: documents, findings, kinds, errors and the standard detectors come with it.
@_exported public import RedactionDetection
@_exported public import RedactionModel
