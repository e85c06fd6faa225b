"""What points are given for: a need, a measure of success, or a whole family of needs.

The JSON writes it as one string ("need:recruitment:job_seekers_entry"). That string is made and taken apart
here and nowhere else.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

CriterionKind = Literal["need", "success", "family"]


class Criterion(NamedTuple):
    """One criterion. Ids that its kind does not have are "", which is the id of nothing.

    purpose, audience   of a need
    success             id of a measure of success
    family              id of a family of needs
    """

    kind: CriterionKind
    purpose: str = ""
    audience: str = ""
    success: str = ""
    family: str = ""

    @classmethod
    def of_need(cls, purpose: str, audience: str) -> Criterion:
        """A purpose for its audience."""
        return cls("need", purpose, audience)

    @classmethod
    def of_success(cls, success: str) -> Criterion:
        """A measure of success."""
        return cls("success", success=success)

    @classmethod
    def of_family(cls, family: str) -> Criterion:
        """All needs of a family together."""
        return cls("family", family=family)

    @classmethod
    def parse(cls, text: str) -> Criterion:
        """The criterion that a string of the JSON names. Raises ValueError where it names none."""
        match text.split(":"):
            case ["need", purpose, audience] if purpose and audience:
                return cls.of_need(purpose, audience)
            case ["success", success] if success:
                return cls.of_success(success)
            case ["family", family] if family:
                return cls.of_family(family)
        raise ValueError(f"no criterion: {text!r} (need:PURPOSE:AUDIENCE, success:ID or family:ID)")

    def __str__(self) -> str:
        """As the JSON writes it."""
        match self.kind:
            case "need":
                return f"need:{self.purpose}:{self.audience}"
            case "success":
                return f"success:{self.success}"
            case "family":
                return f"family:{self.family}"

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Criterion], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A criterion as it is, or its string; a string in the JSON."""
        of_text = core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())
        return core_schema.json_or_python_schema(
            json_schema=of_text,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(cls), of_text], mode="left_to_right"
            ),
            serialization=core_schema.to_string_ser_schema(when_used="always"),
        )
