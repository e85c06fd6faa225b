"""Layers of warning stand side by side: who sends, whether each is there, and what comes first."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decision.result import Layer
from tests.decision.conftest import Advise
from tests.decision.departments import CATALOG

FIRE = {"kind": "fire", "population": 5000}
ORDER = ["wireless", "list", "page", "offline"]


def layers(advise: Advise, **answers: Any) -> list[Layer]:
    found = advise(
        **{
            "department": FIRE,
            "purposes": [{"id": "public_education"}],
            "resources": {"hours_per_week": 4},
            **answers,
        }
    ).layers
    return list(found or ())


def one(found: list[Layer], name: str) -> Layer:
    return next(layer for layer in found if layer.layer == name)


def account(platform: str, **more: Any) -> dict[str, Any]:
    return {"id": "a", "platform": platform, "state": "active", "run_by": "department", **more}


def test_all_four_are_named_in_order_where_the_kind_of_department_warns(advise: Advise) -> None:
    assert [layer.layer for layer in layers(advise)] == ORDER


def test_a_department_that_does_not_warn_has_none_until_it_says_that_it_wants_to(advise: Advise) -> None:
    library = {"kind": "library"}
    assert advise(department=library, purposes=[{"id": "programs"}]).layers is None
    assert layers(advise, department=library, purposes=[{"id": "emergency_notification"}])


@pytest.mark.parametrize(
    ("owned", "there", "run_by"),
    [
        (["county_ipaws_partner"], "yes", "county"),
        (["fema_alerting_authority"], "yes", "department"),
        (["press_list"], "no", None),
        (None, "unknown", None),
    ],
)
def test_who_sends_a_wireless_alert_follows_from_what_they_own_and_unknown_stays_unknown(
    advise: Advise, owned: list[str] | None, there: str, run_by: str | None
) -> None:
    wireless = one(layers(advise, resources={"hours_per_week": 4, "owned": owned}), "wireless")
    assert (wireless.there, wireless.run_by, wireless.platform) == (there, run_by, "ipaws_wea")


def test_an_own_list_and_the_countys_stand_beside_each_other(advise: Advise) -> None:
    found = layers(
        advise,
        accounts=[account("codered", enrolled=900)],
        county=[{"product": "Everbridge", "who": "County EMA", "shared": "yes"}],
    )
    lists = [(layer.platform, layer.run_by, layer.there) for layer in found if layer.layer == "list"]
    assert lists == [("codered", "department", "yes"), ("county_alerts", "county", "yes")]


@pytest.mark.parametrize(
    ("county", "there"),
    [(None, "unknown"), ([], "no"), ([{"shared": "no"}], "no"), ([{"product": "CodeRED"}], "unknown")],
    ids=["not told", "there is none", "not shared", "not known whether shared"],
)
def test_a_county_list_nobody_asked_about_is_unknown_and_one_that_is_not_shared_is_not_there(
    advise: Advise, county: Any, there: str
) -> None:
    assert one(layers(advise, county=county), "list").there == there


def test_the_page_that_repeats_a_warning_is_the_one_with_most_people(advise: Advise) -> None:
    pages = [account("instagram", followers=300), account("facebook_page", followers=2000) | {"id": "fb"}]
    page = one(layers(advise, accounts=pages), "page")
    assert (page.platform, page.account_id, page.there) == ("facebook_page", "fb", "yes")
    assert one(layers(advise, accounts=[]), "page").platform == "agency_website"


def test_each_says_its_first_step_and_what_is_not_settled_with_a_yes(advise: Advise) -> None:
    before, after = layers(advise), layers(advise, checks={"ipaws_partner": "yes", "wea_misuse": "no"})
    record = CATALOG.warning_layers["wireless"]
    assert one(before, "wireless").needs == record.checks
    assert one(after, "wireless").needs == tuple(c for c in record.checks if c != "ipaws_partner")
    assert one(before, "wireless").first_step == record.step_unknown


@pytest.mark.parametrize(("answer", "night"), [("dispatch", "dispatch"), ("nobody", None), (None, None)])
def test_who_sends_at_night_is_told_only_where_somebody_does(
    advise: Advise, answer: str | None, night: str | None
) -> None:
    found = layers(advise, resources={"hours_per_week": 4, "night_publisher": answer})
    assert {layer.night for layer in found} == {night}


def test_the_layers_of_the_data_say_what_works_without_power_and_for_everyone() -> None:
    assert list(CATALOG.warning_layers) == ORDER
    for layer in CATALOG.warning_layers.values():
        assert all((layer.works_without, layer.for_everyone, layer.rationale, layer.sources))
        assert set(layer.checks) <= set(CATALOG.checks)


def test_a_page_that_nobody_counted_repeats_a_warning_before_a_counted_one_that_is_not_fit_for_it(
    advise: Advise,
) -> None:
    page = account("facebook_page")
    film = account("youtube", id="yt", followers=82)
    found = one(layers(advise, accounts=[page, film]), "page")
    assert (found.platform, found.there) == ("facebook_page", "yes")
    website = one(layers(advise, accounts=[film]), "page")
    assert website.platform == "agency_website"
