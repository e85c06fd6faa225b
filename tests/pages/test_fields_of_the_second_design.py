"""The form takes what is lacking, settled and to come, and the advice tells it."""

from __future__ import annotations

from typing import Any


def test_a_county_list_is_added_answered_and_taken_off(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "resources").click("add-county")
    app.test.text_input(key="ask-county-product-c1").set_value("CodeRED")
    app.run()
    app.test.text_input(key="ask-county-who-c1").set_value("Knox County")
    app.run()
    app.test.pills(key="ask-county-shared-c1").set_value("yes")
    app.run()
    assert app.saved["county"] == [{"id": "c1", "product": "CodeRED", "who": "Knox County", "shared": "yes"}]

    app.click("remove-county-c1")

    assert app.saved["county"] == []


def test_a_language_is_added_with_its_share_and_app(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "who").click("add-department-languages")
    app.test.text_input(key="ask-department-languages-language-l1").set_value("Spanish")
    app.run()
    app.test.number_input(key="ask-department-languages-share-l1").set_value(6.5)
    app.run()

    assert app.saved["department"]["languages"] == [{"id": "l1", "language": "Spanish", "share": 0.065}]


def test_what_is_settled_of_an_account_is_saved_and_told(app: Any, police: dict[str, Any]) -> None:
    account = police["accounts"][0]["id"]
    app.open_work(police, "resources")
    app.test.pills(key=f"ask-accounts-must_keep-{account}").set_value("yes")
    app.run()
    app.test.number_input(key=f"ask-accounts-website_visits-{account}").set_value(120)
    app.run()

    assert app.saved["accounts"][0]["must_keep"] is True
    assert "It brings 120 visits a month to your website." in app.open("tool").words

    app.open("resources")
    app.test.pills(key=f"ask-accounts-must_keep-{account}").set_value("no")
    app.run()
    app.test.pills(key=f"ask-accounts-decided-action-{account}").set_value("end")
    app.run()

    assert app.saved["accounts"][0]["decided"] == {"action": "end"}
    assert "Its end is decided, and no day is set: set one." in app.open("tool").words


def test_ticking_a_skill_says_nothing_of_the_others_and_moves_it_between_the_lists(
    app: Any, police: dict[str, Any]
) -> None:
    del police["resources"]["skills"]
    app.open_work(police, "resources")
    app.test.pills(key="ask-resources-skills").set_value(["photo"])
    app.run()
    assert app.saved["resources"]["skills"] == ["photo"]
    assert app.saved["resources"]["skills_lacking"] == []

    app.test.pills(key="ask-resources-skills_lacking").set_value(["video"])
    app.run()
    app.test.pills(key="ask-resources-skills").set_value(["photo", "video"])
    app.run()

    assert app.saved["resources"]["skills"] == ["photo", "video"]
    assert app.saved["resources"]["skills_lacking"] == []
    assert app.test.pills(key="ask-resources-skills_lacking").value == ["none"]


def test_a_file_with_skills_alone_is_told_what_that_means(app: Any, police: dict[str, Any]) -> None:
    police["resources"]["skills"] = ["writing"]
    told = "What you did not tick counts as missing"
    assert told in app.open_work(police, "resources").words

    app.test.pills(key="ask-resources-skills_lacking").set_value(["video"])

    assert told not in app.run().words


def test_money_and_hours_to_come_are_asked_and_told(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "resources")
    app.test.pills(key="ask-resources-budget_includes_fees").set_value("yes")
    app.run()
    app.test.number_input(key="ask-resources-hours_to_come-hours_per_week").set_value(3.0)
    app.run()

    assert app.saved["resources"]["budget_includes_fees"] is True
    assert app.saved["resources"]["hours_to_come"] == {"hours_per_week": 3.0}
    assert "Once the hours come there are 3 hours a week more" in app.open("tool").words


def test_what_an_hour_of_staff_time_costs_is_asked_and_saved(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "resources")
    wage = app.test.number_input(key="ask-resources-staff_usd_per_hour")
    assert (wage.value, wage.min, wage.max) == (None, 1, 500)
    wage.set_value(33.5)
    app.run()
    assert app.saved["resources"]["staff_usd_per_hour"] == 33.5

    app.test.number_input(key="ask-resources-staff_usd_per_hour").set_value(None)
    app.run()

    assert app.saved["resources"]["staff_usd_per_hour"] is None


def test_a_purpose_gets_a_time_of_its_own(app: Any, police: dict[str, Any]) -> None:
    purpose = police["purposes"][0]["id"]
    app.open_work(police, "who")
    app.test.pills(key=f"ask-purposes-horizon-{purpose}").set_value("minutes")
    app.run()
    assert app.saved["purposes"][0]["horizon"] == "minutes"

    app.test.pills(key=f"ask-purposes-horizon-{purpose}").set_value("dont_know")
    app.run()

    assert app.saved["purposes"][0]["horizon"] is None
