"""Comparing two platforms: which two, in how many ways one is above, and their facts side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Ranked, Valued
from advisor.telling.parts.purposes_led import row_serves
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.telling.sentences.naming import in_its_account, skills_label, way_label
from advisor.text import _, ngettext
from advisor.web import known, navigation, session, trying
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge
from advisor.web.widgets.ranked import points
from advisor.words.labels import role_label
from advisor.words.numbers import dollars_words, hours_words, hundredths
from advisor.words.phrases import capital, listed
from advisor.words.sureness import known_words

PARAMETERS = ("platform", "other")
KEYS = ("compare-one", "compare-other")


def pick(result: Recommendation) -> tuple[Valued, Valued] | None:
    """The two platforms in the address, or chosen in the lists; the address follows the lists."""
    rows = {row.platform: row for row in result.valued()}
    if len(rows) < 2:
        st.info(_("Fewer than two platforms are ranked, so there is nothing to compare."))
        return None
    _follow_address(result, rows)
    for column, key, label in zip(st.columns(2), KEYS, (_("One"), _("The other")), strict=True):
        with column:
            st.selectbox(
                label, list(rows), format_func=lambda p: in_its_account(rows[p], known.catalog()), key=key
            )
    one, other = (str(st.session_state[key]) for key in KEYS)
    if one == other:
        st.info(_("This is one and the same platform. Choose another beside it."))
        return None
    st.session_state["compare-asked"] = (one, other)
    if tuple(st.query_params.get(name) for name in PARAMETERS) != (one, other):
        st.query_params.from_dict(session.query(platform=one, other=other))
    return rows[one], rows[other]


def _follow_address(result: Recommendation, rows: dict[str, Valued]) -> None:
    """What the address asks for, once; else the first of the set and the next of its role."""
    asked = tuple(st.query_params.get(name) for name in PARAMETERS)
    if asked != st.session_state.get("compare-asked"):
        for key, platform in zip(KEYS, asked, strict=True):
            if platform in rows:
                st.session_state[key] = platform
    first = next((p for p in result.set.platforms if p in rows), next(iter(rows)))
    if st.session_state.get(KEYS[0]) not in rows:
        st.session_state[KEYS[0]] = first
    if st.session_state.get(KEYS[1]) not in rows:
        one = rows[st.session_state[KEYS[0]]]
        others = [p for p in rows if p != one.platform]
        st.session_state[KEYS[1]] = next((p for p in others if _role(p) == _role(one.platform)), others[0])


def _role(platform: str) -> str:
    return known.catalog().platforms[platform].role


def who_is_above(result: Recommendation, one: Valued, other: Valued) -> None:
    """In how many ways of weighing one is above the other, and whether that says anything."""
    if _role(one.platform) != _role(other.platform):
        st.info(
            plain(
                _("They do different jobs ({one}; {other}), so they do not replace each other.").format(
                    one=role_label(_role(one.platform)), other=role_label(_role(other.platform))
                )
            )
        )
    features = [row.name for row in (one, other) if not isinstance(row, Ranked)]
    if features:
        takes_none = ngettext(
            "{names} lives in an account and takes no place of its own, so neither is above the other.",
            "{names} live in an account and take no place of their own, so neither is above the other.",
            len(features),
        )
        st.caption(plain(takes_none.format(names=listed(features))))
        return
    share = _wins(result, one.platform, other.platform)
    if share is None:
        st.caption(_("In how many ways one is above the other is worked out for the first of the ranking."))
        return
    upper, lower = (one, other) if share >= 0.5 else (other, one)
    st.markdown(
        plain(
            _("In {ways} of 100 ways of weighing your priorities, {upper} is above {lower}.").format(
                ways=hundredths(max(share, 1 - share)), upper=upper.name, lower=lower.name
            )
        )
    )
    if {one.platform, other.platform} in [set(pair) for pair in result.too_close or ()]:
        st.warning(_("Too close to call: which of the two comes first says nothing."))


def _wins(result: Recommendation, one: str, other: str) -> float | None:
    """The share of draws in which the one scores above the other; None where it was not worked out."""
    for win in result.robustness.wins if result.robustness else ():
        if (win.platform, win.other) == (one, other):
            return win.share
        if (win.platform, win.other) == (other, one):
            return 1 - win.share
    return None


def side_by_side(result: Recommendation, one: Valued, other: Valued) -> None:
    """The same facts of both in the same order; on a phone one below the other."""
    for column, row in zip(st.columns(2), (one, other), strict=True):
        with column, st.container(border=True, key=f"card-compare-{row.platform}"):
            st.header(plain(row.name), anchor=False)
            action_badge(row.action)
            st.markdown("\n".join(f"- **{name}**: {plain(text)}" for name, text in _facts(row, result)))
            navigation.page_link(
                "platform", _("The evidence"), icon=":material/fact_check:", platform=row.platform
            )


def _facts(row: Valued, result: Recommendation) -> Iterator[tuple[str, str]]:
    catalog = known.catalog()
    yield _("Place"), _place(row)
    yield _("Points"), points(row)
    yield _("Purposes"), row_serves(row)
    yield _("In the set"), _in_the_set(row, result)
    yield _("How it is run"), capital(way_label(catalog, row.platform, row.mode))
    yield _("Time"), hours_words(*row.hours_per_week)
    yield _("Cost"), dollars_words(*row.usd_per_year)
    mode = next((m for m in catalog.modes.get(row.platform, ()) if m.mode == row.mode), None)
    yield _("Skills"), (skills_label(catalog, mode) if mode else "") or _("none special")
    yield _("What it rests on"), _basis(row, result)
    if row.conditional:
        yield _("Only if"), row.conditional
    yield _("Why"), row.reason
    if row.against:
        yield _("What counts against it"), row.against


def _place(row: Valued) -> str:
    if isinstance(row, Ranked):
        return _("{place} of {role}").format(place=row.role_rank, role=role_label(row.role))
    account = known.catalog().platforms[row.platform].shares_account_with or row.platform
    return _("none of its own: it lives in the account of {name}").format(
        name=known.catalog().platforms[account].name
    )


def _in_the_set(row: Valued, result: Recommendation) -> str:
    if row.platform in trying.worked_on(result):
        return _("yes")
    copy = copy_on(row.platform, result.set)
    if copy is not None:
        return _("kept as a copy, {time}").format(time=copy_time(copy.hours_per_week))
    return _("no. {why}").format(why=row.left_out_because) if row.left_out_because else _("no")


def _basis(row: Valued, result: Recommendation) -> str:
    """What kind of evidence stands behind its ratings for the chosen purposes, and how much is known."""
    catalog = known.catalog()
    purposes = dict.fromkeys(need.purpose for need in result.needs)
    fits = [catalog.purpose_fit.get((row.platform, purpose)) for purpose in purposes]
    counted = Counter(catalog.scales[("basis", fit.basis)].label if fit else _("not known") for fit in fits)
    rated = ", ".join(f"{count} × {label}" for label, count in counted.most_common())
    return f"{rated}. {known_words(row.known_share)}"
