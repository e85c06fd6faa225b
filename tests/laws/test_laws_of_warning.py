"""Each law of warning passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_warning
from tests.laws.small import account, case, laws_in, seen, told, told_apart

LIFE = {"emergency_notification": 5}
alerts = account("codered", enrolled=2_000)
silent = account("codered", last_post="2025-02-01")
EXAMPLES = {
    "an_alert_channel_is_named_first": (
        case(purposes=LIFE, members=["county_alerts", "facebook_page"]),
        case(purposes=LIFE, members=["facebook_page", "county_alerts"]),
    ),
    "no_warning_rests_on_a_network_unsaid": (
        case(purposes=LIFE, members=["county_alerts"]),
        case(purposes=LIFE, members=["facebook_page"]),
    ),
    "a_living_alert_list_goes_on": (
        case(alerts, purposes=LIFE, told=[told("keep", "codered")]),
        case(alerts, purposes=LIFE, told=[told("replace", "codered", replace_with="county_alerts")]),
    ),
    "what_is_silent_until_needed_does_not_sleep": (
        case(silent, told=[told("keep", "codered")]),
        case(silent, told=[told("revive_or_close", "codered")]),
    ),
    "warning_layers_stand_side_by_side": (
        case(alerts, told=[told("replace", "codered", replace_with="county_alerts")]),
        case(alerts, told=[told("replace", "codered", replace_with="ipaws_wea")]),
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_warning_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_warning)


def test_a_warning_may_stand_in_for_an_alert_channel() -> None:
    said = {"warnings": ["No alert channel fits. Ask your county."]}
    told_so = case(purposes=LIFE, members=["facebook_page"], result=said)
    assert seen("no_warning_rests_on_a_network_unsaid", told_so) == (1, 0)


def test_what_matters_little_or_holds_few_people_binds_nobody() -> None:
    little = case(purposes={"emergency_notification": 2}, members=["facebook_page", "county_alerts"])
    assert seen("an_alert_channel_is_named_first", little) == (0, 0)
    few = case(alerts | {"enrolled": 500}, purposes=LIFE, told=[told("wind_down", "codered")])
    assert seen("a_living_alert_list_goes_on", few) == (0, 0)
