"""What can go wrong with a document."""


class ReportError(RuntimeError):
    """The document could not be made. The message says why, for the log and for the person."""
