"""Which fields of a result are words, filled in by telling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WORDS = frozenset(
    {"reason", "label", "conditional", "left_out_because", "against", "above_next", "reason_in_common",
     "remedy", "words", "how", "gives_up", "job", "stop_if", "first_step", "said", "takes", "warnings",
     "summary", "hours_steps", "purpose_label", "audience_label", "care", "reason_called_ours"}
)  # fmt: skip


def words_of(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each word of plain data of a result, with its path."""
    if isinstance(part, dict):
        for name, one in part.items():
            if name in WORDS:
                yield f"{path}.{name}", one
            elif name != "values":  # of a reason: no words, whatever they are called
                yield from words_of(one, f"{path}.{name}")
    elif isinstance(part, list):
        for place, one in enumerate(part):
            yield from words_of(one, f"{path}[{place}]")
