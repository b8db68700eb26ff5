// Users import `Redaction` alone: documents, findings, kinds, detectors and errors come with it.
@_exported public import RedactionModel
