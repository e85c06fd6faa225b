"""What stands around the ranking: the companions, and the warnings a department must see."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.method import (
    ASSUMED_HOURS_PER_WEEK,
    SERVED_AT_ALL,
)
from advisor.decision.result import ChosenSet, Foundation, Ranked
from advisor.decision.weighing.best_modes import too_little_known
from advisor.decision.wording import needs_listed
from advisor.decision.wording.told import as_judgement, reason_told
from advisor.text import _

# A warning with more names than these is not read to its end.
OPEN_PURPOSES_NAMED = 3
MOST_WORDS_OF_A_WARNING = 40
UNITED_STATES = frozenset({"", "us", "usa", "united states", "united states of america"})


def foundation(catalog: Catalog, answers: Answers) -> tuple[Foundation, ...]:
    """The website first, then the companions, each with what it is for."""
    found = []
    for platform in catalog.platforms.values():
        if not platform.is_companion:
            continue
        modes = catalog.modes.get(platform.id, ())
        hours = (modes[-1].hours_per_week_low, modes[0].hours_per_week_high) if modes else None
        found.append(
            Foundation(
                platform=platform.id,
                name=platform.name,
                hours_per_week=hours,
                usd_per_year=(platform.usd_per_year_low, platform.usd_per_year_high),
                reason=_best_job(catalog, platform.id, answers) or platform.good_for,
            )
        )
    return tuple(found)


def _best_job(catalog: Catalog, platform: str, answers: Answers) -> str:
    """The catalogue's reason for the chosen purpose that this companion serves best."""
    claims = [reason_told(catalog, answers, platform, p.id) for p in answers.purposes or ()]
    good = [c for c in claims if c and (c.rating or 0) >= 3 and c.rationale]
    best = max(good, key=lambda c: c.rating or 0, default=None)
    if best is None:
        return ""
    return as_judgement(best) if best.basis == "judgement" else best.rationale


def warnings(
    catalog: Catalog,
    answers: Answers,
    ranking: Sequence[Ranked],
    chosen: ChosenSet,
    hours: float,
) -> list[str]:
    """What the reader must know beside the answer, most serious first."""
    said: list[str] = []
    purposes = {p.id for p in answers.purposes or ()}
    if any(catalog.purposes[p].life_safety for p in purposes):
        said += _life_safety(catalog, answers, chosen)
    country = (answers.department.country or "").strip().lower() if answers.department else ""
    if country not in UNITED_STATES:
        said.append(_("The laws and surveys behind this advice are American. Check what differs for you."))
    if chosen.hours_available is None and answers.purposes:
        said.append(
            _(
                "Your hours are not known. We counted {hours:g} a week; see also the answers at 1 and 6."
            ).format(hours=ASSUMED_HOURS_PER_WEEK)
        )
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    if budget is not None and chosen.usd_per_year > budget + 1:
        said.append(
            _(
                "What runs and what is added cost ${fees} a year; your budget is ${budget}. Ask what each "
                "brings before the next renewal, and save its data before you end it."
            ).format(fees=f"{chosen.usd_per_year:,.0f}", budget=f"{budget:,.0f}")
        )
    said += _left_unserved(catalog, chosen)
    for measure in chosen.measures_readable:
        if measure.level == 0:
            said.append(
                _("Nothing in this set can show “{measure}”. Choose another measure or keep your own log.")
                .format(measure=measure.label)
            )  # fmt: skip
    if answers.constraints and answers.constraints.records == "none":
        said.append(
            _("Posts and comments are public records in most states. Settle how you keep them first.")
        )
    if ranking and max(r.known_share for r in ranking) < 1:
        little = [r.name for r in ranking if too_little_known(r.known_share)]
        if little:
            said.append(
                _("Too little is known about {names}, so they stand last.").format(
                    names=", ".join(little[:5])
                )
            )
    return said


def _left_unserved(catalog: Catalog, chosen: ChosenSet) -> list[str]:
    """Needs the set leaves open, and a promise it must not make."""
    said = []
    open_needs = [c.label for c in chosen.needs_covered if c.value < SERVED_AT_ALL]
    if chosen.platforms and open_needs:
        told = (
            _("This set hardly serves: {needs}.").format(needs=needs_listed(open_needs, most))
            for most in range(OPEN_PURPOSES_NAMED, 0, -1)
        )
        said.append(min(told, key=lambda text: len(text.split()) > MOST_WORDS_OF_A_WARNING))
    one_way = [p for p, mode in chosen.modes.items() if mode == "post_only"]
    purposes = {c.criterion.purpose for c in chosen.needs_covered}
    converse = any(catalog.is_conversation(p) for p in purposes)
    if one_way and converse and len(one_way) == len(chosen.platforms):
        said.append(
            _("These hours carry posts only. Say so on the page and give the number of someone who answers.")
        )
    return said


def _life_safety(catalog: Catalog, answers: Answers, chosen: ChosenSet) -> list[str]:
    said = []
    alerts = [p for p in chosen.platforms if catalog.is_alert(p)]
    if not alerts:
        said.append(
            _("No alert channel fits your limits. Emergency warnings must not rest on social media alone: "
              "ask your county to send them for you.")
        )  # fmt: skip
    resources = answers.resources
    if resources and resources.night_publisher in (None, "nobody") and resources.after_hours is not True:
        said.append(_("Settle who sends an alert at 3 a.m. and who approves it."))
    said.append(
        _("In an emergency the alert channel comes first; social media repeats it. "
          "Keep a second way to warn people.")
    )  # fmt: skip
    return said
