"""What a trial changes: the set, and the place of every platform in its list, beside today's."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.text import _, ngettext
from advisor.web import known, trying
from advisor.web.safe import plain
from advisor.web.trying import Moved
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import mode_label, role_label
from advisor.words.numbers import dollars, figure, hours_words, whole
from advisor.words.phrases import listed

# Those below stand behind "more": a phone shows the head of each list first.
FIRST = 5


def the_set(before: Recommendation, after: Recommendation) -> None:
    """The set tried: its members, what comes in and goes out, hours, money and how firm it is."""
    catalog = known.catalog()
    chosen = after.set
    with st.container(border=True, key="card-what-if"):
        members = listed(names(chosen.platforms, catalog)) or _("Nothing new: your website first.")
        st.markdown(f"**{_('The set')}: {plain(members)}**")
        if kept := kept_words(chosen, catalog):
            st.markdown(plain(kept))
        st.markdown("\n".join(f"- {plain(line)}" for line in differences(before, after)) or _unchanged())
        st.caption(plain(" ".join(_amounts(after))))


def differences(before: Recommendation, after: Recommendation) -> list[str]:
    """What the set gains, loses and runs otherwise, a line each; none where nothing differs."""
    catalog = known.catalog()
    was, now = trying.members(before), trying.members(after)
    lines = []
    enters = [p for p in trying.in_order(after) if p not in was]
    leaves = [p for p in trying.in_order(before) if p not in now]
    if enters:
        lines.append(_("Comes in: {names}").format(names=listed(names(enters, catalog))))
    if leaves:
        lines.append(_("Goes out: {names}").format(names=listed(names(leaves, catalog))))
    lines += _copies(before, after)
    for platform, mode in after.set.modes.items():
        old = before.set.modes.get(platform)
        if old and old != mode:
            lines.append(
                _("{name}: {now} instead of {before}").format(
                    name=names([platform], catalog)[0], now=mode_label(mode), before=mode_label(old)
                )
            )
    return lines


def _copies(before: Recommendation, after: Recommendation) -> list[str]:
    """What is worked on instead of being copied, and the other way round."""
    catalog = known.catalog()
    more = [p for p in after.set.platforms if p in trying.copied(before)]
    less = [one.platform for one in after.set.kept if one.platform in trying.worked_on(before)]
    told = (
        (_("Worked on instead of copied: {names}"), more),
        (_("Copied instead of worked on: {names}"), less),
    )
    return [words.format(names=listed(names(found, catalog))) for words, found in told if found]


def _unchanged() -> str:
    return _("The same set as with your answers.")


def _amounts(result: Recommendation) -> list[str]:
    chosen = result.set
    hours = hours_words(chosen.hours_per_week, chosen.hours_per_week)
    lines = (
        [_("It uses {used}; you have not said how many hours there are.").format(used=hours)]
        if chosen.hours_available is None
        else [
            _("It uses {used} of {there} hours a week.").format(
                used=hours, there=figure(chosen.hours_available)
            )
        ]
    )
    if chosen.usd_per_year:
        lines.append(_("It costs {money} a year.").format(money=dollars(chosen.usd_per_year)))
    if result.robustness is not None:
        lines.append(set_sentence(result.robustness))
    return lines


def ranking(before: Recommendation, after: Recommendation) -> None:
    """Each list with the places gained and lost since the saved answers."""
    rows = trying.moved(before, after)
    gone = [row.name for row in before.ranking if row.platform not in {r.platform for r in rows}]
    for role in ROLES:
        mine = [row for row in rows if row.role == role]
        if not mine:
            continue
        st.header(plain(role_label(role)), anchor=False)
        _table(mine[:FIRST])
        if mine[FIRST:]:
            with st.expander(_("{count} more").format(count=len(mine) - FIRST), key=f"what-if-more-{role}"):
                _table(mine[FIRST:])
    if gone:
        st.markdown(plain(_("No longer ranked: {names}.").format(names=listed(gone))))
    if after is not before and after.robustness is not None:
        st.caption(
            plain(
                _(
                    "Points are for this list only. Places and the set are exact. “In 100 ways” rests on "
                    "{draws} draws here, so that the page follows at once."
                ).format(draws=figure(after.robustness.draws))
            )
        )


def _table(rows: list[Moved]) -> None:
    membership = {
        "in": _("in"), "copied": _("kept as a copy"), "enters": _("comes in"), "leaves": _("goes out"),
        "out": "–",
    }  # fmt: skip
    st.table(
        [
            {
                _("Platform"): f"{row.place}\\. {plain(row.name)}",
                _("Place"): plain(place_words(row.up)),
                _("Points"): whole(row.points),
                _("Set"): plain(membership[row.membership]),
            }
            for row in rows
        ],
        hide_index=True,
        border="horizontal",
    )


def place_words(up: int | None) -> str:
    """How far a row moved, in words: signs and colours alone would be lost on some readers."""
    if up is None:
        return _("new here")
    if up == 0:
        return _("same")
    if up > 0:
        return ngettext("up {count} place", "up {count} places", up).format(count=up)
    return ngettext("down {count} place", "down {count} places", -up).format(count=-up)
