"""How the hours of a team were reached, a step for each answer."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import HoursPart
from advisor.answers.staffing import CONTRACTOR_USD_PER_HOUR, FULL_TIME_HOURS_PER_WEEK, WEEKS_PER_MONTH
from advisor.text import _
from advisor.words.hours import hours_alone
from advisor.words.money import dollars
from advisor.words.numbers import exact, figure


def hours_steps(parts: Sequence[HoursPart]) -> tuple[str, ...]:
    """Each part with its arithmetic: "0.1 of a full-time job × 40 hours = 4 hours"."""
    return tuple(_step(part) for part in parts)


def _step(part: HoursPart) -> str:
    match part.kind:
        case "typed":
            return _("{hours} a week, as you told us").format(hours=hours_alone(part.hours))
        case "volunteer":
            return _("{hours} from volunteers").format(hours=hours_alone(part.hours))
        case "share_of_a_job":
            return _("{share} of a full-time job × {week} = {hours}").format(
                share=exact(part.given), week=hours_alone(FULL_TIME_HOURS_PER_WEEK),
                hours=hours_alone(part.hours),
            )  # fmt: skip
        case "contractor":
            return _("{money} a month ÷ {rate} an hour ÷ {weeks} weeks = {hours}").format(
                money=dollars(part.given), rate=dollars(CONTRACTOR_USD_PER_HOUR),
                weeks=figure(WEEKS_PER_MONTH), hours=hours_alone(part.hours),
            )  # fmt: skip
