"""The week of each platform, and the first 90 days with dates: what a person can start on Monday."""

from __future__ import annotations

from datetime import timedelta

from advisor.decision.words import hours_words, mode_label
from advisor.report.matter import Matter
from advisor.report.model import Block, Column, Point, Points, Section, Table
from advisor.report.phrases import capital, day_words, inside, listed
from advisor.text import _, ngettext

PREPARE_DAYS, OPEN_DAYS, STEADY_DAYS = 14, 45, 90
CHECKS_NAMED = 3
GOES = frozenset({"park", "leave", "wind_down", "revive_or_close", "transfer", "merge", "replace"})


def weeks(matter: Matter) -> Section:
    """The weekly rhythm, the first 90 days, and the first steps of each platform."""
    blocks: list[Block] = [weekly_table(matter)]
    if matter.recommendation.set.platforms:
        blocks.append(ninety_days(matter))
    blocks += [steps for row in matter.plan("first_steps") if (steps := _steps(row["name"], row["steps"]))]
    return Section("plan", _("The week, and the first 90 days"), tuple(blocks))


def _steps(name: str, steps: list[str]) -> Points | None:
    if not steps:
        return None
    heading = _("First steps: {name}").format(name=name)
    return Points(heading, tuple(Point(step) for step in steps), numbered=True)


def weekly_table(matter: Matter) -> Table | Point:
    """Hours, way of running and promise of each platform; the hours stay within those of the set."""
    rows = matter.plan("weekly")
    if not rows:
        return Point(_("Nothing new to do each week: keep the website up to date."))
    return Table(
        heading=_("Each week"),
        columns=(
            Column(_("Platform"), 0.22), Column(_("Hours"), 0.17), Column(_("How it is run"), 0.34),
            Column(_("Promise to people"), 0.27),
        ),
        rows=tuple(
            (row["name"], hours_words(*row["hours_per_week"]),
             f"{capital(mode_label(row['mode']))}. {row.get('note') or ''}".strip(),
             row.get("reply_promise") or "–")
            for row in rows
        ),
    )  # fmt: skip


def ninety_days(matter: Matter) -> Table:
    """Four steps with a date each and a blank for who does it."""
    steps = (
        (_("Prepare"), PREPARE_DAYS, _prepare(matter)),
        (_("Open and mend"), OPEN_DAYS, _open(matter)),
        (_("Run the week"), STEADY_DAYS - 1, _run(matter)),
        (_("Look back"), STEADY_DAYS, _look_back(matter)),
    )
    return Table(
        heading=_("The first 90 days"),
        columns=(
            Column(_("Step"), 0.15), Column(_("By"), 0.17), Column(_("What"), 0.46),
            Column(_("Who"), 0.22, fill=True),
        ),
        rows=tuple(
            (name, day_words(matter.today + timedelta(days=days)), what, "")
            for name, days, what in steps if what
        ),
    )  # fmt: skip


def _prepare(matter: Matter) -> str:
    gates = [
        c for c in matter.recommendation.checks or () if c["severity"] == "gate" and c["answer"] != "yes"
    ]
    topics = list(dict.fromkeys(str(c["topic"]).replace("_", " ") for c in gates))
    parts = []
    if gates:
        parts.append(
            ngettext("Settle the {count} required check ({topics}).",
                     "Settle the {count} required checks ({topics}).", len(gates)).format(
                count=len(gates),
                topics=listed(topics[:CHECKS_NAMED]))
        )  # fmt: skip
    to_count = [inside(m["label"]) for m in matter.plan("measures") if m["baseline"] is None]
    if to_count:
        parts.append(_("Count today's figure of {measures}.").format(measures=listed(to_count)))
    parts.append(_("Name two administrators for each account."))
    return " ".join(parts)


def _open(matter: Matter) -> str:
    """New accounts first steps, then the accounts that do not stay."""
    owned = {a.platform for a in matter.answers.accounts or ()}
    new = [p for p in matter.recommendation.set.platforms if p not in owned]
    kept = [p for p in matter.recommendation.set.platforms if p in owned]
    parts = []
    if new:
        parts.append(_("Open {names}, step by step.").format(names=listed(matter.names(new))))
    if kept:
        parts.append(_("Put {names} in order.").format(names=listed(matter.names(kept))))
    going = dict.fromkeys(
        i.platform for i in matter.recommendation.actions if i.account_id is not None and i.action in GOES
    )
    if going:
        parts.append(
            _("Tell the followers of what is parked, merged or closed where to go: {names}.").format(
                names=listed(matter.names(list(going)))
            )
        )
    return " ".join(parts)


def _run(matter: Matter) -> str:
    return _("Keep the weekly hours, and write down the hours it really takes.")


def _look_back(matter: Matter) -> str:
    rows = matter.plan("measures")
    if not rows:
        return _("Choose a measure, and say whether the hours were right.")
    return _("Read {measures}, compare with the target, and say whether the hours were right.").format(
        measures=listed([inside(row["label"]) for row in rows])
    )
