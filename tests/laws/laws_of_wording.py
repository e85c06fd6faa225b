"""Laws of what people read. They look at text where there is no code for it yet, and at words that any
wording would have to use: names of purposes, figures, refrains.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from advisor.telling.sentences.naming import the_name
from advisor.words.phrases import bare, capital, inside
from tests.laws.case import CATALOG, LAW_ENFORCEMENT, Case, Row, is_list, page_of
from tests.laws.law import Seen, law

# One sentence at more platforms than these is a refrain.
REFRAIN = 4
# Values nearer than this are told in the same words.
ALIKE = 0.05
MOST_WARNINGS, MOST_WORDS_OF_A_WARNING = 8, 40
# Keys whose text is a code, a name or a list of ids, and no sentence.
CODES = frozenset({
    "id", "criterion", "purpose", "audience", "family", "platform", "platforms", "role", "mode", "modes",
    "rule", "action", "success", "account_id", "until", "stance", "segment", "source", "sources", "list",
    "constant", "other", "core", "too_close", "answer_next", "adds", "drops", "features", "topic",
    "severity", "through", "replace_with", "merge_into", "as_of", "catalog_version", "engine_version",
    "department", "successor", "robustness", "tipping_points", "confirm", "skills", "lacks", "by",
    "leader", "to", "kept", "needs",
})  # fmt: skip
SENTENCES = frozenset({"reason", "left_out_because", "against", "above_next", "conditional", "remedy",
                       "gives_up", "warnings"})  # fmt: skip
POLICE_WORDS = re.compile(
    r"\b(patrol\w*|officers?|cops?|crimes?|police\w*|deput(?:y|ies)|sheriff\w*|detectives?)\b", re.IGNORECASE
)
NO_POLICE = re.compile(
    r"crime stoppers|(?:records|information|press|health|public|access|compliance) officers?", re.IGNORECASE
)
RAW = re.compile(r"\b[a-z]+\d*_[a-z0-9_]+\b|\bnan\b|\binf\b|[{}]|(?<=[a-z,:] )None\b")
OF_NO_USE = re.compile(r"\bof (?:little|no) use\b|\bdoes nothing\b|\bnot worth\b", re.IGNORECASE)
ONE = re.compile(r"(?<![\d.,–-])1 (?:more )?(?:hours|people|residents|accounts|followers|months|days)\b")


def texts(part: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text that a person reads, with the key it stands under."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in CODES:
                yield from texts(value, name)
    elif isinstance(part, list):
        for value in part:
            yield from texts(value, key)
    elif isinstance(part, str) and part:
        yield key, part


@lru_cache(maxsize=2)
def read(case: Case) -> tuple[tuple[str, str], ...]:
    """Each text once, however often it stands there."""
    return tuple(dict.fromkeys(texts(case.result)))


@lru_cache(maxsize=2)
def sentences(case: Case) -> tuple[tuple[str, str], ...]:
    """The reasons and warnings: what has to be whole sentences in the department's own words."""
    advice = {k: v for k, v in case.result.items() if k not in ("plan", "checks")}
    return tuple((key, text) for key, text in dict.fromkeys(texts(advice)) if key in SENTENCES)


def without_names(text: str) -> str:
    for platform in CATALOG.platforms.values():
        text = text.replace(platform.name, "").replace(bare(platform.name), "")
    return text


def named_need(case: Case, text: str) -> tuple[dict[str, Any], bool] | None:
    """The need that a text names by its purpose, and whether by its people too; None: it names none."""
    low, found = text.lower(), []
    for need in case.result["needs"]:
        purpose = inside(CATALOG.purposes[need["purpose"]].label).lower()
        people = inside(CATALOG.audiences[need["audience"]].label).lower()
        if purpose in low:
            found.append((people in low, len(people) if people in low else 0, len(purpose), need))
    if not found:
        return None
    people_named, _length, _purpose, need = max(found, key=lambda one: one[:3])
    return need, people_named


def served_needs(row: Row) -> list[dict[str, Any]]:
    return [c for c in row["contributions"] if c["criterion"].startswith("need:")]


def left_out(case: Case) -> Iterator[tuple[str, Row, str, dict[str, Any], bool]]:
    """Platforms whose reason for being left out names a need: platform, row, reason, need, people named."""
    for platform, row in case.rows.items():
        text = row["left_out_because"]
        found = named_need(case, text) if text and not row["conditional"] and served_needs(row) else None
        if text and found:
            yield platform, row, text, *found


# ---------------------------------------------------------------- reasons


@law("platform")
def a_reason_speaks_of_what_it_serves(case: Case) -> Iterator[Seen]:
    """The purpose named as why a platform is left out is one that it serves as well as any. Harm: "another
    does press better" is no answer to why the video channel is out, and no other reason is read."""
    for platform, row, text, need, _people in left_out(case):
        needs = served_needs(row)
        best = max(needs, key=lambda c: c["value"])
        value = max(c["value"] for c in needs if c["criterion"].split(":")[1] == need["purpose"])
        yield (
            value >= best["value"] - ALIKE,
            f"{platform}: {value:.2f}, best {best['criterion']} {best['value']:.2f}: “{text}”",
        )


@law("platform")
def a_reason_speaks_of_the_people_it_serves(case: Case) -> Iterator[Seen]:
    """The people named as why a platform is left out are people whom it serves as well as any. Harm: as of
    the purpose."""
    for platform, row, text, need, people in left_out(case):
        needs = served_needs(row)
        value, best = case.value(platform, need["criterion"]), max(c["value"] for c in needs)
        of_purpose = max(c["value"] for c in needs if c["criterion"].split(":")[1] == need["purpose"])
        if people and of_purpose >= best - ALIKE:  # a wrong purpose is the other law's
            yield (
                value >= best - ALIKE,
                f"{platform}: {need['criterion']} {value:.2f}, best {best:.2f}: “{text}”",
            )


@law("department")
def no_refrain_leaves_out(case: Case) -> Iterator[Seen]:
    """No reason for being left out stands at more than four platforms. Harm: a page of one sentence is not
    read."""
    times = Counter(row["left_out_because"] for row in case.rows.values() if row["left_out_because"])
    text, most = max(times.items(), key=lambda one: one[1], default=("", 0))
    yield most <= REFRAIN, f"{most} times: “{text}”"


@law("department")
def no_refrain_rules_out(case: Case) -> Iterator[Seen]:
    """No reason for being ruled out stands at more than four platforms. Harm: as of what is left out."""
    times = Counter(out["reason"] for out in case.out.values())
    text, most = max(times.items(), key=lambda one: one[1], default=("", 0))
    yield most <= REFRAIN, f"{most} times: “{text}”"


@law("platform")
def already_served_is_true(case: Case) -> Iterator[Seen]:
    """A reason that names a member as already serving a need is given only where that member is held and
    serves it no worse. Harm: a false reason."""
    called = ((name, p.id) for p in CATALOG.platforms.values() for name in (p.name, capital(the_name(p))))
    names = sorted(called, key=lambda one: -len(one[0]))
    served = {n["criterion"]: n for n in case.chosen["needs_covered"]}
    for platform, _row, text, need, people in left_out(case):
        name = next((p for label, p in names if text.startswith(label)), None)
        if name is None or "already" not in text:
            continue
        there = served.get(need["criterion"])
        worse = (
            people and there is not None and case.value(platform, need["criterion"]) > there["value"] + 1e-6
        )
        yield name in case.held and there is not None and not worse, f"{platform}: “{text}”"


@law("platform")
def poorly_served_is_no_reason(case: Case) -> Iterator[Seen]:
    """ "Already served" is not said of a need that the set serves hardly or a little. Harm: the town reads
    that a need is done which nobody serves."""
    for platform, _row, text, _need, _people in left_out(case):
        if re.search(r"already (?:serves?|covers?)\b", text):
            poor = re.search(r"\b(a little|hardly|not at all)\b", text)
            yield poor is None, f"{platform}: “{text}”"


@law("platform")
def idle_hours_are_no_reason(case: Case) -> Iterator[Seen]:
    """What is worth adding is not put off for hours, or for another mix, where it is free and the hours and
    places left would carry it. Harm: idle hours, an open need, and a reason that is none."""
    most = case.resources.get("max_accounts")
    for platform, row in case.rows.items():
        text = row["left_out_because"] or ""
        if row["conditional"] or not re.search(
            r"another mix|hours? a week; the set leaves", text, re.IGNORECASE
        ):
            continue
        page, needed = page_of(platform), sum(row["hours_per_week"]) / 2
        if page is not None and page not in case.held:
            continue  # it would take the page's hours as well
        places = page is not None or len(case.held) < (5 if most is None else most)
        free = not row["usd_per_year"][0] and places and case.hours_left >= needed - 1e-9
        yield not free, f"{platform} takes {needed:g} h, {case.hours_left:g} h left: “{text}”"


@law("member")
def a_member_is_not_called_useless(case: Case) -> Iterator[Seen]:
    """What is worked on is not introduced as of little use. Harm: a board strikes the channel that the advice
    chose, or the advice was wrong to choose it."""
    for platform in case.members:
        if platform in case.rows:
            text = case.rows[platform]["reason"]
            yield OF_NO_USE.search(text) is None, f"{platform}: “{text}”"


@law("member")
def the_best_here_is_the_best(case: Case) -> Iterator[Seen]:
    """ "The best here" is said only of what serves that need best. Harm: a false claim before the board."""
    for platform in case.members:
        text = case.rows[platform]["reason"].split(":")[0] if platform in case.rows else ""
        found = named_need(case, text) if "best here" in text.lower() else None
        if found is not None:
            need = found[0]
            best = [n for n in case.chosen["needs_covered"] if n["criterion"] == need["criterion"]]
            mine = not best or best[0]["platform"] == platform
            told = f"{best[0]['platform']} {best[0]['value']:.2f}" if best else ""
            yield mine, f"{platform}: “{text}”; {told}"


# ---------------------------------------------------------------- figures


@law("account")
def figures_of_theirs_are_theirs(case: Case) -> Iterator[Seen]:
    """A count of followers, subscribers or people enrolled that is told of an account is one they gave. Harm:
    a wrong number before the board."""
    count = re.compile(
        r"\b([\d,]+)(?: of your [\d,]+)? (?:followers|subscribers|enrolled|residents are enrolled)"
    )
    # a feature speaks of the page it lives in, so the figures of all their accounts may be told
    given = {account.get(f) for account in case.ours for f in ("followers", "local_followers", "enrolled")}
    given |= {case.local.get("email_subscribers"), case.local.get("alert_subscribers")}
    for account, item in case.told_accounts:
        text = re.sub(r"\d+ in 100 \w+|\d+ in 10 \w+|for 100 followers", "", item["reason"])
        for figure in count.findall(text):
            yield int(figure.replace(",", "")) in given, f"{case.who(account)}: “{item['reason']}”"


@law("account")
def followers_from_elsewhere_are_not_called_locals(case: Case) -> Iterator[Seen]:
    """Where a page has more followers than the town has people, they are not asked to move as if they lived
    there. Harm: a figure that no resident believes."""
    for account, item in case.told_accounts:
        followers = account.get("followers") or 0
        if case.population and item["action"] == "wind_down" and account.get("local_followers") is None:
            told = followers > case.population and f"{followers:,}" in item["reason"]
            yield not told, f"{case.who(account)} of {case.population:,}: “{item['reason']}”"


@law("account")
def people_on_a_list_are_no_followers(case: Case) -> Iterator[Seen]:
    """People on a list are enrolled or subscribed; only pages have followers. Harm: staff look for the
    followers of an alert product."""
    for account, item in case.told_accounts:
        if is_list(account["platform"]):
            yield "followers" not in item["reason"], f"{case.who(account)}: “{item['reason']}”"


@law("department")
def fees_above_the_budget_are_said(case: Case) -> Iterator[Seen]:
    """Where what is held costs more than the stated budget, a warning tells the sum. Harm: the town learns
    from the bill."""
    if case.budget is not None and case.chosen["usd_per_year"] > case.budget + 1:
        fees = f"{case.chosen['usd_per_year']:,.0f}"
        told = any(fees in warning for warning in case.result["warnings"])
        yield told, f"${fees} a year, budget ${case.budget:,.0f}, warnings {case.result['warnings']}"


@law("department")
def an_empty_set_is_explained(case: Case) -> Iterator[Seen]:
    """With an hour a week or more and a purpose, something is held, or a warning says why nothing is; it does
    not ask for hours where skills are what is missing. Harm: an empty page, or hours hired in vain."""
    if case.hours_counted >= 1 and case.purposes and not case.held:
        told = [
            w for w in case.result["warnings"] if re.search(r"\bnothing\b|\bno hours\b", w, re.IGNORECASE)
        ]
        lacks = [out["lacks"] for out in case.out.values() if out["lacks"]]
        skills = lacks.count("skills") > len(lacks) / 2
        vain = skills and any(re.search(r"hours first", w, re.IGNORECASE) for w in told)
        yield bool(told) and not vain, f"{case.hours_counted:g} h, lacks {Counter(lacks)}: {told}"


# ---------------------------------------------------------------- language


@law("text")
def no_code_is_read(case: Case) -> Iterator[Seen]:
    """No text holds an id, a brace, None, nan or inf. Harm: a town manager reads "age_65_plus" and shuts
    it."""
    for key, text in read(case):
        found = None if "://" in text else RAW.search(text)
        yield found is None, f"{key}: “{text[:200]}”"


@law("text")
def shares_are_told_as_people_speak(case: Case) -> Iterator[Seen]:
    """A share is "80%" or "8 in 10", never "0.8", and no figure has more than two decimals. Harm: nobody can
    act on "below 0.35"."""
    for key, text in read(case):
        bad = [
            m[0]
            for m in re.finditer(r"(?<![\d.,$–/])\d*\.\d+(?![\d.%])(?! ?%)", text)
            if len(m[0].partition(".")[2]) > 2 or (float(m[0]) < 1 and not _of_hours(text, m.end()))
        ]
        yield not bad, f"{key}: {bad} in “{text[:200]}”"


def _of_hours(text: str, end: int) -> bool:
    """Whether what follows a figure, or the sentence around it, counts hours or money."""
    return bool(re.match(r"(?:[^.]|\.\d){0,30}?\b(hours?|h|week|minutes?)\b|–| to \d", text[end:])) or bool(
        re.search(r"\b(hours?|leaves|have)\b", text[:end])
    )


@law("text")
def no_word_is_doubled(case: Case) -> Iterator[Seen]:
    """No word stands twice in a row. Harm: careless words are read as careless work."""
    for key, text in read(case):
        found = re.search(r"\b(?!that\b|had\b)([A-Za-z]+) \1\b", text, re.IGNORECASE)
        yield found is None, f"{key}: “{text[:200]}”"


@law("sentence")
def sentences_are_whole(case: Case) -> Iterator[Seen]:
    """Reasons and warnings begin with a capital or a figure and end with a stop. Harm: as of doubled
    words."""
    small = [p.name for p in CATALOG.platforms.values() if p.name[:1].islower()]  # brands written small
    for key, text in sentences(case):
        begins = (
            text[:1].isupper() or text[:1].isdigit() or text[:1] in '“"$' or text.startswith(tuple(small))
        )
        yield begins and text.rstrip('”")')[-1:] in tuple(".!?"), f"{key}: “{text[:200]}”"


@law("sentence")
def police_words_are_for_the_police(case: Case) -> Iterator[Seen]:
    """No police words stand in reasons for another department, unless a purpose is about crime. Harm: a
    library reads of officers, and knows that the advice is not meant for it."""
    if case.kind in LAW_ENFORCEMENT or any(CATALOG.purposes[p].about_crime for p in case.purposes):
        return
    for key, text in sentences(case):
        found = POLICE_WORDS.search(text) and POLICE_WORDS.search(NO_POLICE.sub("", without_names(text)))
        yield not found, f"{key}: “{text[:220]}”"


@law("text")
def one_is_one(case: Case) -> Iterator[Seen]:
    """ "1 hours" and "1 people" stand nowhere. Harm: as of doubled words."""
    for key, text in read(case):
        yield ONE.search(text) is None, f"{key}: “{text[:200]}”"


@law("department")
def warnings_can_be_read(case: Case) -> Iterator[Seen]:
    """At most eight warnings stand together, none longer than 40 words. Harm: nobody reads the one that
    matters."""
    warnings = case.result["warnings"]
    longest = max(warnings, key=lambda w: len(w.split()), default="")
    fits = len(warnings) <= MOST_WARNINGS and len(longest.split()) <= MOST_WORDS_OF_A_WARNING
    yield fits, f"{len(warnings)} warnings, the longest of {len(longest.split())} words: “{longest[:160]}”"
