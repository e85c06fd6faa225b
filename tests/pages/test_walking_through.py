"""From the first question to the advice, as a chief with ten minutes would go."""

from advisor.questions.importance import MIDDLE


def choose_kind(app, kind="police"):
    app.open("why")
    app.test.selectbox(key="ask-department-kind").select(kind)
    return app.run()


def test_the_first_answer_is_four_screens_away(app):
    app.open("start").click("assess")
    choose_kind(app)
    for title, page in (("Who is it for?", "who"), ("What can you keep up?", "resources")):
        app.click("go-forward")
        assert app.title == title
        app.open(page)  # the test driver does not follow a page that the app itself turns
    app.test.radio(key="ask-hours-choice").set_value("between_calls")
    app.run().click("go-forward").open("know").click("go-forward")

    assert app.title == "Your advice"
    assert "Our advice to" in app.text


def test_the_pack_ticks_likely_purposes_and_two_way_dialog_is_among_them(app):
    choose_kind(app)

    ticked = [p["id"] for p in app.saved["purposes"]]
    assert ticked[0] == "two_way_dialog"
    assert "crime_alerts" in ticked
    assert all(p["importance"] == MIDDLE for p in app.saved["purposes"])


def test_two_way_dialog_can_be_turned_down(app):
    choose_kind(app)

    app.test.checkbox(key="ask-purposes-two_way_dialog").uncheck()
    app.run()

    assert "two_way_dialog" not in [p["id"] for p in app.saved["purposes"]]
    assert "turned down" in app.text


def test_another_kind_brings_its_own_purposes_unless_they_were_changed_by_hand(app):
    choose_kind(app, "police")
    choose_kind(app, "library")
    assert "programs" in [p["id"] for p in app.saved["purposes"]]

    app.test.checkbox(key="ask-purposes-fundraising").check()
    app.run()
    choose_kind(app, "police")
    assert "programs" in [p["id"] for p in app.saved["purposes"]]


def test_no_more_than_eight_purposes_can_be_ticked(app):
    choose_kind(app)
    for purpose in ("neighborhood_watch", "recruitment", "traffic", "press"):
        app.test.checkbox(key=f"ask-purposes-{purpose}").check()
        app.run()

    assert len(app.saved["purposes"]) == 8
    assert app.test.checkbox(key="ask-purposes-tourism").disabled
    assert not app.test.checkbox(key="ask-purposes-press").disabled


def test_moving_back_and_forth_loses_nothing(app):
    choose_kind(app)
    app.test.text_input(key="ask-department-name").set_value("Maple Falls Police")
    app.test.pills(key="ask-purposes-importance-tips").set_value("5")
    app.run()
    for page in ("who", "resources", "start", "tool", "why"):
        app.open(page)

    assert app.test.text_input(key="ask-department-name").value == "Maple Falls Police"
    assert app.test.pills(key="ask-purposes-importance-tips").value == "5"
    assert app.test.checkbox(key="ask-purposes-tips").value is True


def test_a_reload_gets_the_work_back(visit):
    app = visit()
    choose_kind(app)
    app.test.text_input(key="ask-department-name").set_value("Maple Falls Police")
    app.run()

    again = visit()
    again.test.query_params["work"] = app.work_id
    again.open("why")

    assert again.test.text_input(key="ask-department-name").value == "Maple Falls Police"
    assert again.test.selectbox(key="ask-department-kind").value == "police"


def test_every_answer_is_saved_as_soon_as_it_is_given(app):
    choose_kind(app)
    app.test.number_input(key="ask-department-population").set_value(8200)
    app.run()

    assert app.saved["department"]["population"] == 8200


def test_no_name_and_no_text_stands_in_the_address(app):
    choose_kind(app)
    app.test.text_input(key="ask-department-name").set_value("Maple Falls Police")
    app.run()

    assert set(app.test.query_params) == {"work"}
    assert "Maple" not in app.work_id


def test_hours_from_a_share_of_a_job_are_converted_in_the_open(app):
    app.open("resources")
    app.test.radio(key="ask-hours-choice").set_value("staff")
    app.run()
    app.test.number_input(key="ask-resources-fte").set_value(0.25)
    app.run()

    assert "0\\.25 of a full\\-time job × 40 hours \\= 10 hours" in app.text
    assert app.saved["resources"]["fte"] == 0.25


def test_none_of_these_and_dont_know_are_different_answers(app):
    app.open("resources")
    pills = "ask-resources-skills"
    app.test.pills(key=pills).set_value(["writing", "none"])
    app.run()
    assert app.saved["resources"]["skills"] == []

    app.test.pills(key=pills).set_value(["none", "dont_know"])
    app.run()
    assert app.saved["resources"]["skills"] is None

    app.test.pills(key=pills).set_value(["dont_know", "photo"])
    app.run()
    assert app.saved["resources"]["skills"] == ["photo"]


def test_an_account_is_added_described_and_removed(app):
    app.open("resources")
    app.test.selectbox(key="ask-add-account").select("facebook_page")
    app.run()
    app.test.number_input(key="ask-accounts-followers-a1").set_value(2100)
    app.run()
    assert app.saved["accounts"][0] | {"state": "active"} == app.saved["accounts"][0]
    assert app.saved["accounts"][0]["followers"] == 2100

    app.click("remove-a1")
    assert app.saved["accounts"] == []


def test_a_check_is_answered_and_kept(app, police):
    app.open_work(police, "plan")
    check = next(p.key for p in app.test.get("pills") if p.key.startswith("ask-check-"))

    app.test.pills(key=check).set_value("no")
    app.run()

    assert app.saved["checks"][check.removeprefix("ask-check-")] == "no"


def test_the_advice_shows_other_good_sets_and_what_would_change_who_comes_first(app, police):
    app.open_work(police)

    assert "What you can decide" in [e.label for e in app.test.expander]
    captions = [table.caption for table in app.tables]
    assert {"Other ways to go", "Other good sets"} <= set(captions)
    assert "every good choice has it" in app.words


def test_a_second_account_on_a_platform_of_the_set_is_not_forgotten(app, police):
    page = {"platform": "facebook_page", "state": "active"}
    police["accounts"] = [{"id": "main", "followers": 900, **page}, {"id": "second", "followers": 5, **page}]
    app.open_work(police)

    assert "One account is easier to follow" in app.text
