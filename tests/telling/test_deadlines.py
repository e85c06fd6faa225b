"""The day or period until which something is to be done, as a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.decision.result import Action, ActionItem
from advisor.telling.sentences.deadlines import deadline_words


@pytest.mark.parametrize(
    ("action", "until", "decided", "told"),
    [
        ("fix_first", "P1M", None, "Within 1 month of the decision."),
        ("trial", "P6M", None, "For 6 months from the decision on."),
        ("trial", "P6M", date(2026, 12, 1), "Until June 1, 2027."),
        ("replace", "2027-03-01", None, "By March 1, 2027."),
        ("keep", None, None, ""),
    ],
)
def test_the_deadline_is_a_sentence(
    action: Action, until: str | None, decided: date | None, told: str
) -> None:
    assert deadline_words(ActionItem(platform="x", action=action, until=until, reason=""), decided) == told
