"""What must be confirmed before a platform may come in: a thing owned, a quote, or a check of the law.

The result writes it as one string ("owned:a|b"). Above the decision that string is taken apart here alone.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class OpenGate(NamedTuple):
    """Something to confirm.

    kind    owned: they may have it already;  quote: nobody knows the price;  check: a question of the law
    ids     things owned of which one is enough, the platform of the quote, or the check
    """

    kind: Literal["owned", "quote", "check"]
    ids: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> OpenGate:
        """The gate that a string of the result names."""
        match text.split(":"):
            case ["owned", things]:
                return cls("owned", tuple(things.split("|")))
            case ["quote", platform]:
                return cls("quote", (platform,))
        return cls("check", (text,))
