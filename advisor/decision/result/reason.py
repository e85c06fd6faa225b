"""Why something is so: a code and the values that belong to it. The sentence is made above, in `telling`."""

from __future__ import annotations

from pydantic import Field

from advisor.decision.result.base import Result

# Ids and days are text; several ids of one kind are a tuple. What is not known is left out.
Value = bool | int | float | str | tuple[str, ...]


class Reason(Result):
    """One thing to say, as a code of `telling` and its values: ids, numbers, days as in "2027-03-01".

    What is said of one thing is a row of them, each a sentence or a part of one.
    """

    code: str
    values: dict[str, Value] = Field(default_factory=dict)

    @classmethod
    def of(cls, code: str, /, **values: Value | None) -> Reason:
        """The reason with these values; one that is None is left out."""
        return cls(code=code, values={name: value for name, value in values.items() if value is not None})

    def text(self, name: str) -> str:
        """A value that is an id or a day. Raises KeyError where it is missing, TypeError where it is none."""
        value = self.values[name]
        if not isinstance(value, str):
            raise TypeError(f"{self.code}: {name} is no text, but {value!r}")
        return value

    def number(self, name: str) -> float:
        """A value that is a number. Raises as `text` does."""
        value = self.values[name]
        if isinstance(value, str | tuple):
            raise TypeError(f"{self.code}: {name} is no number, but {value!r}")
        return value

    def whole(self, name: str) -> int:
        """A value that is a whole number. Raises as `text` does."""
        value = self.values[name]
        if not isinstance(value, int):
            raise TypeError(f"{self.code}: {name} is no whole number, but {value!r}")
        return value

    def names(self, name: str) -> tuple[str, ...]:
        """A value that is several ids; none where it is missing. Raises TypeError where it is another one."""
        value = self.values.get(name, ())
        if not isinstance(value, tuple):
            raise TypeError(f"{self.code}: {name} is no list of ids, but {value!r}")
        return value

    def groups(self, name: str, sign: str) -> tuple[tuple[str, ...], ...]:
        """Ids that stand together in one value: "a|b", of which one is enough, or "a&b", all of them."""
        return tuple(tuple(value.split(sign)) for value in self.names(name))

    def has(self, name: str) -> bool:
        """Whether the value is known."""
        return name in self.values

    def __hash__(self) -> int:
        return hash((self.code, tuple(sorted(self.values.items()))))
