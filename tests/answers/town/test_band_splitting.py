"""Whatever the counts, the four bands are shares of all adults: none negative, together 1."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.answers.town import AGE_BANDS, TownFileError
from advisor.answers.town.bands import recipe, split_ages
from advisor.answers.town.labels import AgeSpan, age_span, label_of, plain_label
from advisor.answers.town.margins import Value
from advisor.answers.town.profile import Kind

FROM_25 = [(25, 34), (35, 44), (45, 54), (55, 59), (60, 64), (65, 74), (75, 84), (85, None)]
people = st.integers(0, 2_000_000)
some_margin = st.one_of(st.none(), st.floats(0, 50_000))


@st.composite
def dp05(draw: st.DrawFn) -> dict[AgeSpan, list[Value]]:
    """The age rows of DP05 for a made-up place with at least one adult."""
    counts = {AgeSpan(*span): draw(people) for span in FROM_25}
    adults = sum(counts.values()) + draw(st.integers(1, 500_000))
    counts[AgeSpan(18, None)] = adults
    counts[AgeSpan(65, None)] = sum(n for span, n in counts.items() if span.first in (65, 75, 85))
    if draw(st.booleans()):
        del counts[AgeSpan(65, None)]
    return {span: [Value(n, draw(some_margin))] for span, n in counts.items()}


@settings(deadline=None)
@given(dp05())
def test_the_bands_of_any_dp05_add_up_to_one(figures: dict[AgeSpan, list[Value]]) -> None:
    split = split_ages("DP05", figures, "Alder Falls")

    assert sum(split.shares.values()) == pytest.approx(1, abs=1e-9)
    assert all(0 <= share <= 1 for share in split.shares.values())


@settings(deadline=None)
@given(dp05())
def test_a_known_margin_is_never_negative_and_an_unknown_one_stays_unknown(
    figures: dict[AgeSpan, list[Value]],
) -> None:
    split = split_ages("DP05", figures, "Alder Falls")
    middle = [figures[AgeSpan(*span)][0].margin for span in ((25, 34), (35, 44), (45, 54))]
    adults = figures[AgeSpan(18, None)][0].margin

    assert all(margin is None or margin >= 0 for margin in split.margins.values())
    assert (split.margins["age_30_49"] is None) == (None in (*middle, adults))


@settings(deadline=None)
@given(dp05())
def test_half_of_each_straddling_group_goes_to_either_side(figures: dict[AgeSpan, list[Value]]) -> None:
    split = split_ages("DP05", figures, "Alder Falls")
    adults = figures[AgeSpan(18, None)][0].estimate
    to_34, to_44, to_54 = (figures[AgeSpan(*s)][0].estimate for s in ((25, 34), (35, 44), (45, 54)))

    assert split.shares["age_30_49"] * adults == pytest.approx(to_34 / 2 + to_44 + to_54 / 2, abs=1e-6)


@settings(deadline=None)
@given(dp05(), st.integers(1, 1_000_000))
def test_more_people_in_the_groups_than_adults_is_refused(
    figures: dict[AgeSpan, list[Value]], too_many: int
) -> None:
    grown = sum(figures[AgeSpan(*span)][0].estimate for span in FROM_25)
    half = figures[AgeSpan(25, 34)][0].estimate / 2
    figures[AgeSpan(18, None)] = [Value(grown - half - too_many, None)]

    with pytest.raises(TownFileError, match="do not add up|counts no adults"):
        split_ages("DP05", figures, "Alder Falls")


def ages_counted(terms: list[tuple[float, AgeSpan]]) -> list[float]:
    """How often a person of each age from 18 to 100 is counted."""
    counted = [0.0] * 101
    for coefficient, span in terms:
        for age in range(span.first, 101 if span.last is None else span.last + 1):
            counted[age] += coefficient
    return counted[18:]


TOTALS = [(), (AgeSpan(65, None),), (AgeSpan(18, 24),), (AgeSpan(65, None), AgeSpan(18, 24))]


@pytest.mark.parametrize("table", ["S0101", "DP05", "B01001", "P12", "DP1"])
@pytest.mark.parametrize("printed", TOTALS)
def test_every_adult_is_counted_once_whichever_totals_are_printed(
    table: Kind, printed: tuple[AgeSpan, ...]
) -> None:
    adults, bands = recipe(table, printed)
    together = [sum(ages) for ages in zip(*map(ages_counted, bands.values()), strict=True)]

    assert tuple(bands) == AGE_BANDS
    assert ages_counted(adults) == together == [1.0] * 83


@pytest.mark.parametrize("table", ["S0101", "B01001", "P12", "DP1"])
@pytest.mark.parametrize("printed", TOTALS)
def test_s0101_and_b01001_count_in_each_band_its_own_ages_alone(
    table: Kind, printed: tuple[AgeSpan, ...]
) -> None:
    _adults, bands = recipe(table, printed)

    for band, (first, last) in zip(AGE_BANDS, [(18, 29), (30, 49), (50, 64), (65, 100)], strict=True):
        assert ages_counted(bands[band]) == [float(first <= age <= last) for age in range(18, 101)]


@pytest.mark.parametrize(
    ("label", "span"),
    [
        ("Under 5 years", AgeSpan(0, 4)),
        ("5 to 9", AgeSpan(5, 9)),
        ("\xa0\xa0\xa0\xa018 and 19 years:", AgeSpan(18, 19)),
        ("20 years", AgeSpan(20, 20)),
        ("85 years and over", AgeSpan(85, None)),
        ("Median age (years)", None),
        ("Citizen, 18 and over population", None),
    ],
)
def test_the_ages_of_a_row_are_read_from_its_label(label: str, span: AgeSpan | None) -> None:
    assert age_span(plain_label(label)) == span


@pytest.mark.parametrize("span", [AgeSpan(18, None), AgeSpan(18, 19), AgeSpan(20, 20), AgeSpan(25, 29)])
def test_a_missing_row_is_named_as_the_bureau_prints_it(span: AgeSpan) -> None:
    assert age_span(label_of(span)) == span
