"""Why first, why above the next, what counts against it: short, about this town, never invented."""

from __future__ import annotations

import copy
import re
from statistics import mean
from typing import Any

import pytest

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.acting.comparing import above_next, with_above_next
from advisor.decision.method import SERVED_AT_ALL
from advisor.decision.result import Contribution, Criterion, Ranked
from advisor.decision.weighing.needs import weigh
from advisor.telling import recommend
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.naming import (
    confidence_words,
    need_label,
    needs_listed,
    people_words,
    purpose_words,
    the_name,
)
from advisor.telling.sentences.saying import say
from advisor.words.percent import share_of_100
from advisor.words.phrases import capital, inside
from tests.decision.departments import CASES, EXAMPLES

NAMES = [*EXAMPLES, *CASES]
MOST_WORDS = 20

Advice = dict[str, tuple[Answers, Recommendation]]


@pytest.fixture(scope="module")
def advice(catalog: Catalog) -> Advice:
    answers = {name: read_answers(given, catalog) for name, given in {**EXAMPLES, **CASES}.items()}
    found = {}
    for name, given in answers.items():
        found[name] = (given, recommend(catalog, given, draws=100))
    return found


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!]) (?=[A-Z0-9“])", text)


def words(text: str) -> int:
    return len(text.split())


def grade(text: str) -> float:
    """Reading grade by Flesch and Kincaid, syllables counted as groups of vowels."""
    said = re.findall(r"[A-Za-z']+", text)
    syllables = sum(
        max(1, len(re.findall(r"[aeiouy]+", w.lower().removesuffix("e").removesuffix("es")))) for w in said
    )
    return 0.39 * len(said) / len(sentences(text)) + 11.8 * syllables / len(said) - 15.59


@pytest.mark.parametrize("name", NAMES)
def test_the_first_sentence_of_a_reason_is_read_at_a_glance(advice: Advice, name: str) -> None:
    for row in advice[name][1].ranking:
        assert words(sentences(row.reason)[0]) <= MOST_WORDS, row.reason


@pytest.mark.parametrize("name", NAMES)
def test_what_counts_against_it_and_why_it_leads_are_one_short_sentence(advice: Advice, name: str) -> None:
    for row in advice[name][1].ranking:
        for text in (row.against, row.above_next):
            assert text is None or (words(text) <= MOST_WORDS and text.endswith(".")), text
        told = re.split(r"(?<=[.]) (?=[A-Z])", row.left_out_because or "")
        assert len(told) <= 2, row.left_out_because
        assert all(words(sentence) <= MOST_WORDS for sentence in told), row.left_out_because


@pytest.mark.parametrize("name", NAMES)
def test_no_two_platforms_give_the_same_reason(advice: Advice, name: str) -> None:
    reasons = [row.reason for row in advice[name][1].ranking]
    assert len(set(reasons)) == len(reasons), [r for r in reasons if reasons.count(r) > 1]


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_names_a_need_of_this_department(advice: Advice, name: str, catalog: Catalog) -> None:
    needs = weigh(catalog, advice[name][0]).needs
    purposes = {purpose_words(catalog, n.purpose) for n in needs}
    for row in advice[name][1].ranking:
        assert any(purpose in sentences(row.reason)[0] for purpose in purposes), row.reason


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_shows_a_brace_an_id_or_a_double_space(advice: Advice, name: str) -> None:
    for row in advice[name][1].ranking:
        for text in filter(None, (row.reason, row.against, row.above_next, row.left_out_because)):
            assert not re.search(r"[{}]|None|  |\b[a-z]+_[a-z]+|→|\.\.", text), text


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_in_a_reason_is_the_departments_or_a_surveys(
    advice: Advice, name: str, catalog: Catalog
) -> None:
    answers, result = advice[name]
    told = own_figures(answers) | {n for a in catalog.audiences.values() for n in numbers(a.label)}
    for row in result.ranking:
        account = catalog.platforms[row.platform].shares_account_with or row.platform
        surveyed = survey_shares(catalog, answers, account)
        texts = [p.name for p in catalog.platforms.values()]
        texts += [f.rationale for (p, _purpose), f in catalog.purpose_fit.items() if p == row.platform]
        names = numbers(" ".join(texts))
        for sentence in sentences(row.reason):
            share = re.search(r"about (\d+)(?: to (\d+))? in 100 .*\((.+) (\d{4})\)", sentence, re.IGNORECASE)
            counted = re.search(r"^Where it was counted, (\d+) to (\d+) in 100 of them", sentence)
            if counted:
                assert counted.groups() in counted_shares(catalog, row.platform, account), sentence
            elif share:
                assert {int(n) for n in share.groups()[:2] if n} <= surveyed, sentence
                assert share.group(4) in {
                    r.survey[-4:] for (p, _s), r in catalog.reach.items() if p == account
                }
            else:
                assert numbers(sentence) <= told | names, sentence


def counted_shares(catalog: Catalog, *platforms: str) -> set[tuple[str, str]]:
    """The published ranges of who is there, in 100."""
    return {
        (share_of_100(claim.share_low), share_of_100(claim.share_high))
        for (platform, _audience), claim in catalog.audience_fit.items()
        if platform in platforms
        and claim.basis == "published"
        and claim.share_low is not None
        and claim.share_high is not None
    }


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d,]*", text))


def own_figures(answers: Answers) -> set[str]:
    local, department = answers.local, answers.department
    figures: list[Any] = [department.population if department else None, 100]
    if local:
        share = local.nextdoor_member_share
        figures += [local.email_subscribers, None if share is None else round(100 * share)]
    for account in answers.accounts or ():
        figures += [account.followers, account.local_followers, account.reach_per_post, account.enrolled]
        engaged = account.engagements_per_post
        figures += [None if engaged is None else round(engaged)]
        figures += [account.last_post.year if account.last_post else None]
    return {number for figure in figures if figure is not None for number in (f"{figure:,}", str(figure))}


def survey_shares(catalog: Catalog, answers: Answers, account: str) -> set[int]:
    shares = {s: r.share for (p, s), r in catalog.reach.items() if p == account}
    found = {max(1, round(100 * share)) for share in shares.values()}
    ages = (answers.department.age_shares if answers.department else None) or {}
    if len(ages) == 4 and set(ages) <= set(shares):
        found.add(round(100 * sum(w * shares[a] for a, w in ages.items()) / sum(ages.values())))
    return found


def test_reasons_read_at_grade_eight_or_below_on_average(advice: Advice) -> None:
    """Without the names of needs, groups and platforms, which are the department's own words."""
    told = []
    for _answers, result in advice.values():
        labels = {part.split(" (")[0].lower() for need in result.needs for part in need.label.split(" → ")}
        for row in result.ranking:
            text = row.reason.lower()
            for label in sorted(labels, key=len, reverse=True):
                text = text.replace(label, "it")
            told.append(grade(". ".join(s.capitalize() for s in text.split(". "))))
    assert mean(told) <= 8


def test_an_own_figure_comes_before_a_survey_and_a_survey_before_our_judgement(catalog: Catalog) -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "everyday_news", "audiences": ["age_65_plus"]}],
             "department": {"population": 8200}, "resources": {"hours_per_week": 8}}  # fmt: skip
    reasons = {
        r.platform: r.reason for r in recommend(catalog, read_answers(asked, catalog), draws=20).ranking
    }
    share = round(100 * catalog.reach["facebook_page", "age_65_plus"].share)
    assert f"About {share} in 100 adults of 65 and over ever use it (Pew 2025)." in reasons["facebook_page"]
    assert "our judgment" in reasons["local_forum"]
    asked["local"] = {"email_subscribers": 900}
    asked["accounts"] = [{"platform": "facebook_page", "state": "active", "reach_per_post": 400}]
    reasons = {
        r.platform: r.reason for r in recommend(catalog, read_answers(asked, catalog), draws=20).ranking
    }
    assert "A post of yours reaches about 400 people; you have 8,200 residents." in reasons["facebook_page"]
    assert "You have 900 email subscribers, with 8,200 residents." in reasons["email_newsletter"]


def test_people_who_stand_in_for_others_are_named_as_such(catalog: Catalog) -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "programs", "audiences": ["parents"]}]}
    page = recommend(catalog, read_answers(asked, catalog), draws=20).row_of("facebook_page")
    assert page is not None
    assert "adults of 30–49, who stand in for parents and families, ever use it" in page.reason


def test_a_page_nobody_posts_on_is_told_with_its_last_month(advice: Advice) -> None:
    rows = {r.platform: r for r in advice["town-clerk-one-hour"][1].ranking}
    assert "Its 260 followers last heard from you in March 2024." in rows["facebook_page"].reason


def test_examples_from_elsewhere_are_no_reason_and_stay_as_evidence(advice: Advice, catalog: Catalog) -> None:
    """A published claim tells what others did; a card speaks of this town, or says "seen elsewhere"."""
    published = [c.rationale for c in catalog.purpose_fit.values() if c.basis == "published" and c.rationale]
    for _answers, result in advice.values():
        for row in result.ranking:
            for rationale in published:
                assert rationale not in row.reason or f"Seen elsewhere: {rationale}" in row.reason


def test_hostile_answers_never_enter_a_sentence(catalog: Catalog) -> None:
    bad = "<script>alert(1)</script> #eval[x] {0} **bold**"
    data = copy.deepcopy(EXAMPLES["police-recruiting"])
    data["department"]["name"] = data["notes"]["purposes"] = bad
    data["accounts"][0]["vendor"] = data["accounts"][0]["id"] = bad
    result = recommend(catalog, read_answers(data, catalog), draws=20)
    for row in result.ranking:
        for text in (row.reason, row.against, row.above_next, row.left_out_because):
            assert not re.search(r"script|eval|bold|\{0\}", text or "")


# ---------------------------------------------------------------- above the next


def row_of(platform: str, name: str, points: dict[str, float], **more: Any) -> Ranked:
    """A row whose contributions are told by criterion; each weighs 20 points at most."""
    contributions = tuple(
        Contribution(criterion=Criterion.parse(c), points=p, weight=0.2, value=p / 20, value_low=0,
                     value_high=1, label="Applications received")
        for c, p in points.items()
    )  # fmt: skip
    fields: dict[str, Any] = {
        "platform": platform, "name": name, "rank": 1, "role": "news", "role_rank": 1, "mode": "full",
        "conditional": None, "score": sum(points.values()), "score_low": 0, "score_high": 100,
        "known_share": 1, "hours_per_week": (1, 2), "usd_per_year": (0, 0), "contributions": contributions,
        "needs_served_well": 1, "action": "lead", "reason": "", "left_out_because": None, "sources": (),
    }  # fmt: skip
    return Ranked(**fields | more)


def above(catalog: Catalog, row: Ranked, runner_up: Ranked, too_close: bool) -> str:
    """Why one row stands above another, in words."""
    return say(Telling(catalog, Answers()), above_next(row, runner_up, too_close))


OLD, YOUNG, TALK = (
    "need:everyday_news:age_65_plus",
    "need:everyday_news:age_18_29",
    "need:two_way_dialog:renters",
)


def test_the_difference_is_told_by_people_where_one_purpose_is_wanted(catalog: Catalog) -> None:
    page = row_of("facebook_page", "Facebook page", {OLD: 16, YOUNG: 6})
    other = row_of("instagram", "Instagram", {OLD: 4, YOUNG: 12})
    assert above(catalog, page, other, False) == (
        "Ahead of Instagram: better for older adults 65+, behind on young adults 18-29."
    )


def test_the_difference_is_told_by_purpose_where_several_are_wanted(catalog: Catalog) -> None:
    page = row_of("facebook_page", "Facebook page", {OLD: 10, TALK: 15})
    other = row_of("email_newsletter", "Email newsletter", {OLD: 14, TALK: 2})
    assert above(catalog, page, other, False) == (
        "Ahead of the email newsletter: better for two-way dialog with residents, "
        "behind on everyday news and information."
    )


def test_a_measure_that_only_one_can_show_is_named(catalog: Catalog) -> None:
    page = row_of("linkedin", "LinkedIn", {OLD: 10, "success:applications": 9})
    other = row_of("x", "X", {OLD: 10, "success:applications": 1})
    assert above(catalog, page, other, False) == "Ahead of X: better for counting applications received."


def test_a_pair_that_is_too_close_says_so_first(catalog: Catalog) -> None:
    page = row_of("facebook_page", "Facebook page", {OLD: 12, TALK: 9})
    other = row_of("instagram", "Instagram", {OLD: 10, TALK: 10.5})
    assert above(catalog, page, other, True).startswith("Too close to call with Instagram")
    same = above(catalog, page, page.model_copy(update={"platform": "instagram"}), True)
    assert same == "Too close to call with Instagram."


def test_a_rival_held_back_by_what_is_not_known_is_called_that(catalog: Catalog) -> None:
    page = row_of("facebook_page", "Facebook page", {OLD: 8})
    other = row_of("discord", "Discord", {OLD: 12}, known_share=0.4)
    assert "we know too little" in above(catalog, page, other, False)


def test_a_page_is_not_compared_with_its_own_groups(catalog: Catalog) -> None:
    page = row_of("facebook_page", "Facebook page", {OLD: 16, TALK: 9})
    group = row_of("facebook_groups", "Facebook groups", {OLD: 12, TALK: 9}, role_rank=2)
    other = row_of("instagram", "Instagram", {OLD: 4, TALK: 9}, role_rank=3)
    first, *rest = with_above_next(catalog, (page, group, other), ())
    ahead = first.above_next_because
    assert ahead is not None
    assert (ahead.code, ahead.text("platform")) == ("ahead-of", "instagram")
    assert [r.above_next_because for r in rest] == [None, None]


@pytest.mark.parametrize("name", NAMES)
def test_the_part_named_really_differs_in_that_direction(advice: Advice, name: str, catalog: Catalog) -> None:
    result = advice[name][1]
    by_name = {the_name(catalog.platforms[r.platform]): r for r in result.ranking}
    for row in result.ranking:
        told = re.fullmatch(r"Ahead of (.+?): better for (.+?)(?:, behind on .+)?\.?", row.above_next or "")
        if not told:
            continue
        other, part = by_name[told.group(1)], told.group(2).rstrip(".,")
        mine, theirs = (points_for(r, part, catalog) for r in (row, other))
        assert mine > theirs, row.above_next


def points_for(row: Ranked, part: str, catalog: Catalog) -> float:
    total = 0.0
    for c in row.contributions:
        if c.criterion.kind == "success":
            total += c.points if part == f"counting {c.label[0].lower()}{c.label[1:]}" or (
                part.startswith("counting ") and c.label.split(" (")[0].lower() in part.lower()
            ) else 0  # fmt: skip
        elif part in (
            purpose_words(catalog, c.criterion.purpose),
            people_words(catalog, c.criterion.audience),
        ):
            total += c.points
    return total


# ---------------------------------------------------------------- against


def rows_for(catalog: Catalog, **answers: Any) -> dict[str, Ranked]:
    given = read_answers({"schema_version": 1, **answers}, catalog)
    return {r.platform: r for r in recommend(catalog, given, draws=20).ranking}


def test_a_one_way_channel_is_held_against_a_wish_for_dialog(catalog: Catalog) -> None:
    talk = [{"id": "crime_alerts", "importance": 5}, {"id": "two_way_dialog", "importance": 3}]
    rows = rows_for(catalog, purposes=talk, resources={"hours_per_week": 6})
    said = (
        "It is one-way: residents cannot answer, and one of your purposes is two-way dialog with residents."
    )
    assert rows["county_alerts"].against == said
    alone = rows_for(catalog, purposes=talk[:1], resources={"hours_per_week": 6})
    assert "one-way" not in (alone["county_alerts"].against or "")


def test_a_channel_that_takes_most_of_the_hours_says_how_many(catalog: Catalog) -> None:
    rows = rows_for(catalog, purposes=[{"id": "recruitment", "audiences": ["job_seekers_entry"]}],
                    resources={"hours_per_week": 3})  # fmt: skip
    taking = [r.against for r in rows.values() if r.against and "of your 3 hours a week" in r.against]
    assert taking
    assert all(float(re.findall(r"about ([\d.]+)", a)[0]) >= 0.6 * 3 for a in taking)


def test_the_heaviest_need_it_serves_poorly_is_named_with_its_people(advice: Advice) -> None:
    row = next(r for r in advice["police-recruiting"][1].ranking if r.platform == "linkedin")
    assert row.against == "For recruitment, it serves job seekers (entry level) only a little."
    needs = [c for c in row.contributions if c.criterion.kind == "need"]
    assert "job seekers (lateral" in sentences(row.reason)[0].lower(), "its best need is its reason already"
    others = [c for c in needs if str(c.criterion) != "need:recruitment:job_seekers_professional"]
    worst = max(others, key=lambda c: c.weight * (1 - c.value))
    assert str(worst.criterion) == "need:recruitment:job_seekers_entry"
    assert 0.05 <= worst.value < 0.15, "the words for this value are “a little”"


def test_nothing_is_held_against_a_platform_that_serves_all_well(advice: Advice) -> None:
    rows = {r.platform: r for r in advice["parks-department"][1].ranking}
    assert rows["facebook_page"].against is None


# ---------------------------------------------------------------- left out


@pytest.mark.parametrize("name", NAMES)
def test_a_platform_that_is_left_out_names_the_limit_the_rival_or_the_need(
    advice: Advice, name: str, catalog: Catalog
) -> None:
    result = advice[name][1]
    members = [capital(the_name(catalog.platforms[p])) for p in result.set.platforms]
    needs = {purpose_words(catalog, n.purpose) for n in result.needs}
    for row in result.ranking:
        why = row.left_out_because
        if why is None or why == row.conditional:
            continue
        specific = [*members, *needs, "hour", "$", "account", "limits"]
        assert any(word in why for word in specific), why


def test_need_labels_keep_purpose_and_people_apart(catalog: Catalog, advice: Advice) -> None:
    need = weigh(catalog, advice["police-recruiting"][0]).needs[0]
    assert (
        need_label(catalog, need.criterion) == "Recruitment → Job seekers (lateral, civilian, professional)"
    )


def test_needs_are_listed_by_purpose_with_their_people_and_no_arrow(catalog: Catalog) -> None:
    pairs = [("recruitment", "teens"), ("youth_outreach", "teens"), ("recruitment", "homeowners")]
    needs = [Criterion.of_need(*pair) for pair in pairs]

    assert (
        needs_listed(catalog, needs, 3)
        == "recruitment (teens 13-17, homeowners); youth outreach (teens 13-17)"
    )
    assert needs_listed(catalog, needs, 1) == "recruitment (teens 13-17, homeowners); 1 more purpose"
    assert needs_listed(catalog, [], 2) == ""


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_hardly_served_is_said_by_purpose(advice: Advice, name: str) -> None:
    _answers, result = advice[name]
    said = [w for w in result.warnings if w.startswith("Hardly served so far")]
    unserved = [c for c in result.set.needs_covered if c.value < SERVED_AT_ALL]
    assert len(said) == bool(unserved and result.set.platforms)
    for sentence in said:
        assert "→" not in sentence
        assert sentence.count(purpose_of(unserved[0].label)) == 1


def purpose_of(label: str) -> str:
    return inside(label.partition(" → ")[0])


@pytest.mark.parametrize(
    ("kind", "run_by", "said"),
    [
        ("public_works", "town", "The town has 5,200 followers there today."),
        ("public_works", "department", "You have 5,200 followers there today."),
        ("manager", "town", "You have 5,200 followers there today."),
    ],
)
def test_followers_of_the_towns_page_are_not_called_those_of_one_department(
    catalog: Catalog, kind: str, run_by: str, said: str
) -> None:
    answers = {
        "schema_version": 1,
        "department": {"kind": kind, "population": 11300},
        "purposes": [{"id": "everyday_news"}, {"id": "two_way_dialog"}],
        "resources": {"hours_per_week": 4},
        "accounts": [{"id": "fb", "platform": "facebook_page", "run_by": run_by, "followers": 5200}],
    }
    row = recommend(catalog, read_answers(answers, catalog), draws=1).row_of("facebook_page")
    assert row is not None
    assert said in row.reason


def test_confidence_is_told_in_the_words_of_the_scale(catalog: Catalog) -> None:
    assert [confidence_words(catalog, c) for c in ("high", "medium", "low")] == [
        "sure",
        "fairly sure",
        "unsure",
    ]
