"""What was decided is kept whatever the advice says; months later the figures stand beside the targets."""

from __future__ import annotations

from datetime import date


def fill(app, kind, key, value):
    getattr(app.test, kind)(key=f"ask-{key}").set_value(value)
    return app.run()


def test_a_decision_against_the_advice_is_kept_with_who_and_why(app, police):
    app.open_work(police, "decision")
    app.test.button_group(key="ask-decision-outcome").set_value("approved_with_changes")
    app.run()
    fill(app, "text_input", "decision-decided_by", "Town council")
    fill(app, "date_input", "decision-decided_on", date(2026, 12, 1))
    fill(app, "text_area", "decision-why", "We keep X for the press.")

    assert app.saved["decision"] == {
        "outcome": "approved_with_changes",
        "decided_by": "Town council",
        "decided_on": "2026-12-01",
        "why": "We keep X for the press.",
    }


def test_an_action_is_overridden_with_reason_and_name_and_taken_back(app, police):
    app.open_work(police, "decision")
    fill(app, "selectbox", "add-override", "x")
    fill(app, "text_input", "decision-overrides-action-o1", "Keep it for road closures")
    fill(app, "text_area", "decision-overrides-why-o1", "The press reads it")
    fill(app, "text_input", "decision-overrides-by-o1", "Chief")

    assert app.saved["decision"]["overrides"] == [
        {"id": "o1", "platform": "x", "action": "Keep it for road closures", "why": "The press reads it",
         "by": "Chief"}
    ]  # fmt: skip
    assert "Advised\\:" in app.text
    app.click("remove-override-o1")
    assert app.saved["decision"]["overrides"] == []


def test_a_decision_changes_no_score(app, police):
    plain = [row.value for row in app.open_work(police, "ranking").test.markdown]
    decided = {**police, "decision": {"outcome": "rejected", "why": "No."}}
    assert [row.value for row in app.open_work(decided, "ranking").test.markdown] == plain


def test_a_review_is_begun_filled_in_and_set_beside_the_targets(app, police):
    app.open_work(police, "review")
    assert not app.test.get("vega_lite_chart")
    app.click("start-review")
    fill(app, "date_input", "reviews-reviewed_on-r1", date(2027, 6, 1))
    fill(app, "number_input", "reviews-measured-local_outcome-r1", 12.0)
    fill(app, "number_input", "reviews-hours_per_week-r1", 9.0)
    fill(app, "text_area", "reviews-changed-r1", "The second officer left.")

    assert app.saved["reviews"] == [
        {"id": "r1", "reviewed_on": "2027-06-01", "measured": {"local_outcome": 12},
         "hours_per_week": 9, "changed": "The second officer left."}
    ]  # fmt: skip
    assert "**Review of June 1, 2027:** 0 of 2 targets met; 1 was not measured." in app.words
    assert "at the start 19, now 12, target 10. On the way." in app.words
    assert "It took 9 hours a week" in app.words
    assert app.test.get("vega_lite_chart")


def test_a_review_is_removed_again(app, police):
    app.open_work({**police, "reviews": [{"reviewed_on": "2027-06-01"}]}, "review")
    app.click("remove-review-e1")
    assert app.saved["reviews"] == []


def test_the_advice_of_today_stands_beside_the_review(app, police):
    app.open_work({**police, "resources": {"hours_per_week": 0}}, "review")
    assert "Open nothing new for now" in app.words
