"""A platform on one sheet of paper: what it is, how to run it, what it costs, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from advisor.catalog.records import Platform
from advisor.catalog.staleness import age_words
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_list
from advisor.web.wording import names
from advisor.words.labels import mode_label, role_label
from advisor.words.numbers import dollars_words, hours_words
from advisor.words.phrases import capital, listed

# The page is printed as it stands, but without what only a screen needs.
PRINT = """
<style>
  [class*="st-key-sheet-"] { border-radius: 10px; }
  /* Cards link to cards, which is the page one is on: no mark for that. */
  [class*="st-key-row-card-"] a, .st-key-screen-links a { background: none; }
  [class*="st-key-sheet-"] h2, [class*="st-key-sheet-"] h3 { padding: 0; }
  @media print {
    @page { margin: 1.4cm; }
    .st-key-brand, .st-key-steps, .st-key-own-banner, .st-key-foot, [class*="st-key-screen-"],
    [data-testid="stMainBlockContainer"] h1, [data-testid="stHeader"], [data-testid="stToolbar"],
    [data-testid="stMainBlockContainer"] > div > [data-testid="stElementContainer"] {
      display: none !important; }
    [data-testid="stMainBlockContainer"] { padding: 0 !important; max-width: none !important; }
    [data-testid="stMainBlockContainer"] > div { gap: 0 !important; }
    [class*="st-key-sheet-"] { border: 0 !important; padding: 0 !important; gap: .35rem !important;
      break-inside: avoid; }
    :has(> [class*="st-key-sheet-"]) ~ :has(> [class*="st-key-sheet-"]) { break-before: page; }
    [class*="st-key-sheet-"] p, [class*="st-key-sheet-"] li, [class*="st-key-sheet-"] td,
    [class*="st-key-sheet-"] th { font-size: 9.5pt !important; line-height: 1.32 !important; }
    [class*="st-key-sheet-"] h2 { font-size: 17pt !important; }
    [class*="st-key-sheet-"] h3 { font-size: 11pt !important; }
    [class*="st-key-sheet-"] *, .stApp { color: #000 !important; background: #fff !important; }
  }
</style>
"""


def sheet(platform: Platform) -> None:
    """The card. It needs no answers: it says what holds for every department."""
    with st.container(border=True, key=f"sheet-{platform.id}"):
        st.header(plain(platform.name), anchor=False)
        if platform.former_names:
            st.caption(plain(_("Formerly {names}").format(names=listed(platform.former_names))))
        if platform.status == "discontinued":
            st.warning(plain(_ended(platform)))
        st.markdown("\n".join(f"- **{label}**: {plain(text)}" for label, text in _facts(platform)))
        _steps(platform)
        _modes(platform)
        st.subheader(_("Sources"), anchor=False)
        st.markdown(source_list(platform.sources) or _("None is named: these are our own words."))
        st.caption(
            plain(
                _("{age} Data of {version}. This is advice, not law: ask your attorney about rules.").format(
                    age=age_words(platform, known.today()), version=known.catalog().version
                )
            )
        )


def _ended(platform: Platform) -> str:
    after = names([platform.successor], known.catalog())[0] if platform.successor else _("nothing")
    return _("It has ended ({date}). What came after: {after}.").format(
        date=platform.status_date or _("no date"), after=after
    )


def _facts(platform: Platform) -> Iterator[tuple[str, str]]:
    """Label and text of each fact; a fact that is not known is said to be so where it matters."""
    yield _("What it is"), what_it_is(platform)
    if platform.good_for:
        yield _("Good for"), platform.good_for
    if platform.not_for:
        yield _("Not for"), platform.not_for
    if platform.not_found and platform.status != "discontinued":
        yield _("Not known"), platform.not_found
    if platform.status == "discontinued":
        return
    yield _("Who can read it"), _readers(platform)
    if platform.official_account:
        yield _("Proving that it is really you"), platform.official_account
    yield _("Keeping records"), records_words(platform)
    price = capital(dollars_words(platform.usd_per_year_low, platform.usd_per_year_high))
    yield _("Cost"), f"{price}. {platform.cost_note}".strip()


def what_it_is(platform: Platform) -> str:
    """Its kind, the job it is compared for, and whose account it lives in, in a line."""
    kind = capital(platform.kind.replace("_", " "))
    parts = [kind, _("compared under “{role}”").format(role=role_label(platform.role))]
    if platform.status == "vendor":
        parts.append(_("bought from a seller"))
    if platform.shares_account_with:
        parent = names([platform.shares_account_with], known.catalog())[0]
        parts.append(_("lives in the account of {name}").format(name=parent))
    return ", ".join(parts) + "."


def _readers(platform: Platform) -> str:
    reading = {
        "yes": _("People can read it without an account."),
        "partial": _("People without an account can read some of it."),
        "no": _("Only people with an account can read it."),
    }.get(platform.readable_without_account or "", _("We do not know whether an account is needed to read."))
    answers = {
        "full": _("People can answer, and you can answer back."),
        "limited": _("People can answer only in part."),
        "none": _("People cannot answer."),
    }.get(platform.dialog or "", "")
    return f"{reading} {answers}".strip()


def records_words(platform: Platform) -> str:
    """How posts are kept for the record."""
    kept = {
        "own": _("You hold the record yourself."),
        "vendor": _("An archiving service can keep copies for you."),
        "manual": _("Keep copies by hand: no service does it."),
        "partial": _("Only part of it can be kept by a service. Keep the rest by hand."),
        "none": _("It keeps no record that you can use."),
    }.get(platform.archiving, _("Not known. Ask before you post."))
    return kept + (" " + _("Posts vanish by themselves, so copy them at once.") if platform.ephemeral else "")


def _steps(platform: Platform) -> None:
    if platform.first_steps:
        st.subheader(_("First steps"), anchor=False)
        st.markdown("\n".join(f"{i}. {plain(step)}" for i, step in enumerate(platform.first_steps, 1)))


def _modes(platform: Platform) -> None:
    modes = known.catalog().modes.get(platform.id, ())
    if modes:
        st.subheader(_("Ways to run it"), anchor=False)
        lines = (
            (capital(mode_label(m.mode)), hours_words(m.hours_per_week_low, m.hours_per_week_high), m.note)
            for m in modes
        )
        st.markdown(
            "\n".join(f"- **{plain(way)}**, {plain(time)}. {plain(note)}" for way, time, note in lines)
        )
        st.caption(_("Hours are our judgement: nobody has published them for small departments."))
