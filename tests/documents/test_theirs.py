"""What is the department's own: its colour and logo, its words, its decision."""

import dataclasses
import io
from typing import get_args

import page
import pytest
from PIL import Image

from advisor.answers.decided import ReportWishes
from advisor.decision.result import PartName
from advisor.documents import BrandingError, branding, build_report, paragraphs
from advisor.documents.branding import contrast_on_white, readable
from advisor.documents.flow import flow
from advisor.documents.formats import render
from advisor.documents.logos import MOST_PIXELS
from advisor.telling import complete
from advisor.telling.parts.plan_sections import PARTS
from advisor.telling.plan.titles import title
from advisor.words.labels import action_label
from tests.documents.facts import packed, texts_of

UA_1 = page.ValidationProfile.PDF_UA_1
RECORD = {
    "outcome": "approved_with_changes", "decided_by": "Town board", "decided_on": "2026-12-08",
    "why": "Two members use it",
    "overrides": [
        {"platform": "instagram", "action": "Keep", "why": "The pool crew posts there", "by": "J. Ruiz"}
    ],
}  # fmt: skip


def picture(kind="PNG", size=(300, 120)):
    file = io.BytesIO()
    Image.new("RGB", size, "#7a1f3d").save(file, kind)
    return file.getvalue()


@pytest.fixture
def build(answers_of, recommendation_of, catalog):
    def made(**changes):
        name = "parks-department"
        answers = answers_of(name).model_copy(update=changes.pop("answers", {}))
        return build_report(recommendation_of(name), answers, catalog, **changes)

    return made


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("layout", ["board", "staff_report"])
def test_a_logo_and_a_colour_stand_in_the_documents(kind, ending, layout, build):
    plain, own = build(), build(branding=branding("#7A1F3D", picture(kind)))
    content = render(own, ending, layout=layout)
    assert len(content) != len(render(plain, ending, layout=layout))
    if ending == "pdf":
        assert page.validate_pdf_bytes(content, profile=UA_1).is_compliant


def test_a_logo_is_described_by_whom_it_belongs_to_where_nobody_said_what_it_shows(build):
    named = build(branding=branding(logo=picture("PNG"), logo_alt="A lighthouse"))
    unnamed = build(branding=branding(logo=picture("PNG")))

    assert named.branding.logo_alt == "A lighthouse"
    assert unnamed.branding.logo_alt == f"Logo of {unnamed.department}"
    assert build().branding.logo_alt == ""


@pytest.mark.parametrize("colour", ["red", "#12345", "#ffcc00", "#FFFFFF", "#1f4e8c;x", 'url("x")'])
def test_a_colour_that_is_none_or_too_pale_is_refused_in_a_sentence(colour):
    with pytest.raises(BrandingError, match="color"):
        branding(colour)


@pytest.mark.parametrize("colour", ["#ffcc00", "#ffffff", "#1f4e8c", "#00ff00"])
def test_the_readable_colour_is_taken_and_a_good_one_stays(colour):
    assert contrast_on_white(readable(colour)) >= 4.5
    assert branding(readable(colour)).colour == readable(colour)
    assert readable("#1f4e8c") == "#1f4e8c"


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n", picture()[:90],
     picture() * 9000, picture("GIF"), b"%PDF-1.7"],
    ids=range(8),
)  # fmt: skip
def test_a_logo_that_is_no_picture_is_refused_in_a_sentence(content):
    if not content:
        assert branding(logo=content).logo is None
        return
    with pytest.raises(BrandingError, match="logo"):
        branding(logo=content)


def test_a_picture_of_too_many_pixels_is_never_unpacked():
    side = int(MOST_PIXELS**0.5) + 10
    with pytest.raises(BrandingError, match="pixels"):
        branding(logo=picture(size=(side, side)))


def test_nothing_but_the_picture_is_kept_of_a_logo():
    kept = branding(logo=picture() + b"<script>alert(1)</script>").logo
    assert kept.startswith(b"\x89PNG")
    assert b"script" not in kept


def test_every_paragraph_that_may_be_edited_has_a_name_and_keeps_it(example, report_of):
    names = set(paragraphs(report_of(example)))
    assert {"decision", "summary", "motion", "fiscal", "reason_1", "reason_2", "brief", "background"} <= names


def test_what_is_shown_to_be_edited_is_page_one_where_a_memo_words_it_otherwise(example, report_of):
    report = report_of(example)
    shown = paragraphs(report)
    assert shown["summary"] == report.board.summary
    assert shown["decision"] == report.board.decision
    assert (shown["motion"], shown["fiscal"]) == (report.board.motion.text, report.board.motion.fiscal)


@pytest.mark.parametrize("name", ["decision", "summary", "reason_2", "motion", "background"])
def test_an_edited_paragraph_stands_in_place_of_ours_and_is_marked(name, build):
    own = "Our own words, *just* as they are #1."
    ours = paragraphs(build())[name]
    report = build(edited={name: own, "no_such_name": "x"})
    layout = "staff_report" if name == "background" else "board"
    for ending in ("pdf", "docx", "json"):
        assert render(report, ending, layout=layout)
    texts = list(texts_of(flow(report, layout, "short")))
    assert f"{own} [edited by the department]" in texts
    assert ours not in texts


def test_edits_that_are_saved_with_the_answers_survive_another_recommendation(
    answers_of, recommendation_of, catalog
):
    wishes = ReportWishes(accent="#ffcc00", edited={"summary": "We can do this."})
    for name in ("parks-department", "library-teens"):
        answers = answers_of(name).model_copy(update={"report": wishes})
        report = build_report(recommendation_of(name), answers, catalog)
        assert report.board.summary == "We can do this. [edited by the department]"
        assert report.branding.colour == readable("#ffcc00")


def test_the_decision_is_printed_with_who_when_why_and_each_departure(build, recommendation_of):
    advice = next(i for i in recommendation_of("parks-department").actions if i.platform == "instagram")
    advised = action_label(advice.action)
    assert advised != "Keep"
    report = build(answers={"decision": RECORD})
    texts = " ".join(texts_of(next(s for s in report.sections if s.id == "record")))
    for words in ("approved with changes", "Town board", "December 8, 2026", "Two members use it",
                  "Instagram", "Keep", advised, "The pool crew posts there", "J. Ruiz"):  # fmt: skip
        assert words in texts
    assert f"Decided otherwise for Instagram: Keep instead of {advised}" in report.board.decided
    assert packed(report.board.decided) in packed(" ".join(texts_of(flow(report, detail="short"))))


@pytest.mark.parametrize(
    ("decision", "printed"),
    [
        ({}, ""),
        ({"x": None}, ""),
        ({"overrides": []}, ""),
        ({"voted": {"for": 4, "against": None}, "open_to": ["press", True, 2.5]},
         "Voted: For: 4 Open to: press, yes, 2.5"),
    ],
)  # fmt: skip
def test_a_record_with_further_fields_prints_each_by_its_name(decision, printed, build):
    report = build(answers={"decision": decision})
    record = [s for s in report.sections if s.id == "record"]
    told = " ".join(f"{p.lead} {p.text}" for s in record for block in s.blocks for p in block.items)
    assert told == printed
    assert report.board.decided == ""


def test_every_part_of_the_plan_is_printed_with_its_steps(report_of, recommendation_of, catalog, answers_of):
    for name in ("parks-department", "rural-sheriff-emergencies"):
        plan = complete(recommendation_of(name), answers_of(name), catalog).plan
        texts = "\n".join(texts_of(report_of(name).sections))
        assert set(get_args(PartName)) == {*PARTS, "first_90_days", "week"}
        for key in get_args(PartName):
            assert not plan.parts(key) or title(key) in texts, key
            # the week is printed with a line for each piece of work
            steps = [row.text for row in plan.rhythm] if key == "week" else None
            for part in plan.parts(key):
                assert all(step in texts for step in steps or part.steps), (key, part.heading)


def test_the_terms_of_an_action_are_printed(two_pages_of_its_own, catalog):
    answers, recommendation = two_pages_of_its_own
    actions = tuple(
        a.model_copy(
            update={"until": "2027-03-01", "stop_if": "fewer than 10 answers", "replace_with": "threads"}
        )
        if a.account_id == "parks-instagram" else a for a in recommendation.actions
    )  # fmt: skip
    report = build_report(recommendation.model_copy(update={"actions": actions}), answers, catalog)
    texts = " ".join(texts_of(report.sections))
    for words in ("By March 1, 2027.", "Stop if: fewer than 10 answers.", "In its place: Threads.",
                  "Merge into Facebook page"):  # fmt: skip
        assert words in texts


def test_the_model_is_frozen(report_of):
    with pytest.raises(dataclasses.FrozenInstanceError):
        report_of("parks-department").title = "x"
