"""The table of the rules: figures kept as JSON, and the document made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.rules.measuring import ALL_RULES, SEED, Measured, demanded
from tests.rules.switches import RULES

FILE = Path(__file__).parent / "measured.json"
DOCUMENT = Path(__file__).parents[2] / "docs" / "rules.md"
COLUMNS = ("guidance odd", "guidance even", "towns odd", "towns even")
LAWS_NAMED = 3
# So many violations more or fewer are chance in a sample of this size.
CHANCE = 2

Figures = dict[str, Measured]

HEAD = """# Rules, and what each one gains

Every rule of the advice can be taken out in the tests (`tests/rules/switches.py`). Here it was, one at a
time. What is met then stands in its row; in brackets the difference to the advice with all rules, so that
**a minus means: the rule gains that much**. `make rules` makes this page anew.

- *Guidance*: single expectations met, then whole cases, of the published cases in `tests/guidance`.
- *Towns*: the same for the real towns in `tests/towns`.
- *Odd, even*: only odd cases were looked at while rules were made. A rule that helps odd ones alone was
  fitted to them.
- *Laws broken*: how often the [laws of good advice](laws.md) are broken by {count} sampled departments and
  {pairs} pairs (seed {seed}, not the frozen sample); under *difference* the laws whose count moves most.
  More broken without the rule means that the rule gains. Laws were written for the advice with all its
  rules: where a law states a rule, it says nothing of what the rule is good for. One or two violations more
  or fewer are chance in a sample of this size, and count for nothing below.

All with {draws} draws, where the app makes 10,000. That moves what is on trial, and nothing else here.
"""


def kept() -> tuple[dict[str, Any], Figures]:
    """What was measured, by rule, and how: count and pairs."""
    text = json.loads(FILE.read_text(encoding="utf-8"))
    return text["how"], {name: Measured(**one) for name, one in text["rules"].items()}


def keep(how: dict[str, Any], figures: Figures) -> None:
    """Write the figures; a rule that is no more is left out."""
    names = [ALL_RULES, *(rule.name for rule in RULES)]
    told = {"how": how, "rules": {n: asdict(figures[n]) for n in names if n in figures}}
    FILE.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def document(how: dict[str, Any], figures: Figures) -> str:
    """The whole page."""
    base, most = figures[ALL_RULES], demanded()
    lines = [HEAD.format(**how, seed=SEED), "## The table", ""]
    lines += [
        "| rule | " + " | ".join(COLUMNS) + " | laws broken | difference |",
        "|---|---|---|---|---|---|---|",
    ]
    of = [f"{most.single[c]} · {most.whole[c]}" for c in COLUMNS]
    lines.append("| *there are* | " + " | ".join(of) + " | | |")
    met = [f"{base.single[c]} · {base.whole[c]}" for c in COLUMNS]
    lines.append("| **all rules** | " + " | ".join(met) + f" | {base.broken} | |")
    for rule in RULES:
        if rule.name in figures:
            lines.append(_row(rule.name, base, figures[rule.name]))
    lines += ["", "## What each rule says", ""]
    lines += [f"- `{rule.name}`: {rule.says}" for rule in RULES]
    lines += _lists(base, figures)
    return "\n".join(lines) + "\n"


def _row(name: str, base: Measured, one: Measured) -> str:
    cells = [
        f"{one.single[c]}{_signed(one.single[c] - base.single[c])} · "
        f"{one.whole[c]}{_signed(one.whole[c] - base.whole[c])}"
        for c in COLUMNS
    ]
    laws = f"{one.broken}{_signed(one.broken - base.broken)}"
    return f"| `{name}` | " + " | ".join(cells) + f" | {laws} | {_difference(base, one)} |"


def _signed(number: int) -> str:
    return f" ({number:+d})".replace("-", "−") if number else ""


def _difference(base: Measured, one: Measured) -> str:
    """In a line: expectations lost or won in all, and the laws whose count moves most."""
    parts = []
    for title in ("guidance", "towns"):
        moved = sum(one.single[c] - base.single[c] for c in COLUMNS if c.startswith(title))
        if moved:
            parts.append(f"{title} {moved:+d}")
    parts += [f"`{law}` {moved:+d}" for law, moved in moved_most(base, one)]
    return "; ".join(parts).replace("-", "−") or "none"


def moved_most(base: Measured, one: Measured) -> list[tuple[str, int]]:
    """Laws that are broken more or less often without the rule, those that move most first."""
    names = {*base.laws, *one.laws}
    moved = [(name, one.laws.get(name, 0) - base.laws.get(name, 0)) for name in names]
    return sorted((m for m in moved if m[1]), key=lambda m: (-abs(m[1]), m[0]))[:LAWS_NAMED]


def gains(base: Measured, one: Measured) -> dict[str, int]:
    """What the rule gains, by column: expectations, whole cases, laws broken less often (not by chance)."""
    found = {c: base.single[c] - one.single[c] for c in COLUMNS}
    found |= {f"whole {c}": base.whole[c] - one.whole[c] for c in COLUMNS}
    moved = one.broken - base.broken
    return found | {"laws": moved if abs(moved) > CHANCE else 0}


def helps_odd_only(base: Measured, one: Measured) -> bool:
    """Whether odd cases gain, even ones do not, and no law is kept better."""
    gained = gains(base, one)
    odd = sum(gained[c] for c in COLUMNS if c.endswith("odd"))
    even = sum(gained[c] for c in COLUMNS if c.endswith("even"))
    return odd > 0 and even <= 0 and gained["laws"] <= 0


def _lists(base: Measured, figures: Figures) -> Iterator[str]:
    measured = [(rule, gains(base, figures[rule.name])) for rule in RULES if rule.name in figures]
    nothing = [rule for rule, gained in measured if max(gained.values()) <= 0]
    yield from ("", "## Rules that gain nothing here", "")
    yield "No case or town is met more often with them, and laws by chance at most. They need another reason."
    yield "The reasons are our judgment; why nothing shows is a guess that nobody has counted yet."
    yield ""
    for rule in nothing:
        why = rule.stays or "No reason is written yet: strike it, or write one."
        yield f"- `{rule.name}`: {why} (Without it: {_difference(base, figures[rule.name])}.)"
    yield from ("", "## Rules that help odd cases alone", "")
    fitted = [rule for rule, _gained in measured if helps_odd_only(base, figures[rule.name])]
    yield from [f"- `{rule.name}`: {rule.stays or 'no reason is written yet.'}" for rule in fitted] or [
        "None."
    ]
    yield from ("", "## Rules that cost something", "")
    yield "Without them more expectations of cases or towns would be met, or fewer laws broken."
    yield ""
    for rule, gained in measured:
        if rule not in nothing and (lost := _costs(base, figures[rule.name])):
            yield f"- `{rule.name}`: without it {lost}; with it {_won(gained)}."


def _costs(base: Measured, one: Measured) -> str:
    gained = gains(base, one)
    parts = [f"{c} {-gained[c]:+d}" for c in COLUMNS if gained[c] < 0]
    if gained["laws"] < 0:
        parts.append(f"{-gained['laws']} fewer violations of laws")
    return ", ".join(parts)


def _won(gained: dict[str, int]) -> str:
    parts = [f"{c} {gained[c]:+d}" for c in COLUMNS if gained[c] > 0]
    if gained["laws"] > 0:
        parts.append(f"{gained['laws']} fewer violations of laws")
    return ", ".join(parts) or "only whole cases gain"
