"""What can go wrong with a document."""


class ReportError(RuntimeError):
    """The document could not be made. The message says why, for the log and for the person."""


class BrandingError(ValueError):
    """A colour or a logo that cannot be printed; the message says what to change."""
