"""A folder in which everything is right is read whole, in whatever way a spreadsheet has saved it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.catalog import Catalog, CatalogError, default_folder, load_catalog
from advisor.catalog.checking import read_folder
from advisor.catalog.delivery import holding_rate
from advisor.decision.facts.evidence import delivery_rate


def test_the_good_folder_has_no_problem_at_all(folder: Path) -> None:
    _read, problems = read_folder(folder, everything=True)

    assert problems == []


def test_every_claim_is_found_by_its_ids(folder: Path) -> None:
    catalog = load_catalog(folder)

    assert catalog.version == "2026.11-test"
    assert catalog.platforms["facebook_page"].sources == ("src-guide", "src-survey")
    assert catalog.purpose_fit["facebook_page", "two_way_dialog"].rating == 4
    assert catalog.reach["facebook_page", "all_adults"].share == 0.71
    assert catalog.state_rules["TX", "devices"].binds_towns == "yes"
    assert catalog.scales["rating", "4"].number == 1
    assert catalog.features_of("facebook_page") == ("facebook_live",)


def test_modes_stand_in_order_from_full_to_emergencies(folder: Path) -> None:
    (folder / "modes.csv").write_text(
        (folder / "modes.csv")
        .read_text()
        .replace(
            "facebook_page,full,3,5,0.25,writing,Same day,no,1,1,judgement,Posts and answers.\n"
            "facebook_page,post_only,0.5,1,0.25,writing,None,no,0.2,0.75,judgement,Posts.\n",
            "facebook_page,post_only,0.5,1,0.25,writing,None,no,0.2,0.75,judgement,Posts.\n"
            "facebook_page,full,3,5,0.25,writing,Same day,no,1,1,judgement,Posts and answers.\n",
        )
    )

    assert [mode.mode for mode in load_catalog(folder).modes["facebook_page"]] == ["full", "post_only"]


def test_a_blank_cell_is_unknown_and_neither_zero_nor_no(folder: Path) -> None:
    catalog = load_catalog(folder)

    ring = catalog.platforms["ring_neighbors"]
    assert ring.usd_per_year_low is None
    assert ring.live_video is None
    assert catalog.purpose_fit["facebook_live", "crime_alerts"].rating is None


def test_a_date_is_kept_as_exact_as_it_was_written(folder: Path) -> None:
    platforms = load_catalog(folder).platforms

    assert [platforms[p].status_date for p in ("ring_neighbors", "facebook_page", "periscope")] == [
        "2024",
        "2026-11",
        "2021-03-31",
    ]


def test_the_reach_of_sets_is_read_on_first_use_in_any_order_of_platforms(folder: Path) -> None:
    catalog = load_catalog(folder)

    both = frozenset({"facebook_page", "agency_website"})
    assert catalog.set_reach["all_adults", both].share == 0.9


def test_a_catalogue_with_other_tables_reads_no_table_a_second_time(folder: Path) -> None:
    catalog = load_catalog(folder)
    _ = catalog.set_reach
    (folder / "unduplicated_reach.csv").unlink()

    fewer = catalog.without("periscope").changed(skills={})

    assert "periscope" in catalog.platforms
    assert "periscope" not in fewer.platforms
    assert not fewer.skills
    assert fewer.set_reach is catalog.set_reach
    with pytest.raises(TypeError):
        fewer.skills["writing"] = catalog.skills["writing"]  # type: ignore[index]


def test_a_broken_table_of_set_reach_is_found_on_first_use_and_by_a_full_check(folder: Path) -> None:
    path = folder / "unduplicated_reach.csv"
    path.write_text(path.read_text().replace("0.71", "71"))

    catalog = load_catalog(folder)
    with pytest.raises(CatalogError, match="71 is no share"):
        _ = catalog.set_reach
    assert [p.line for p in read_folder(folder, everything=True)[1]] == [2]


def test_nothing_in_a_catalogue_can_be_changed(folder: Path) -> None:
    catalog = load_catalog(folder)

    with pytest.raises(TypeError):
        catalog.platforms["x"] = catalog.platforms["facebook_page"]  # type: ignore[index]
    with pytest.raises(ValueError, match="frozen"):
        catalog.platforms["facebook_page"].name = "Other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        catalog.version = "other"  # type: ignore[misc]


def _with_byte_order_mark(content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def _with_windows_line_ends(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")


def _with_blank_lines(content: bytes) -> bytes:
    return content.replace(b"\n", b"\n\n") + b"\n,,\n   \n"


def _with_spaces_around_the_header(content: bytes) -> bytes:
    header, rest = content.split(b"\n", 1)
    return header.replace(b",", b" , ") + b"\n" + rest


def _with_columns_in_another_order(content: bytes) -> bytes:
    return b"\n".join(b",".join(reversed(line.split(b","))) for line in content.split(b"\n"))


def _without_a_last_line_end(content: bytes) -> bytes:
    return content.rstrip(b"\n")


@pytest.mark.parametrize(
    "saved_as",
    [
        _with_byte_order_mark,
        _with_windows_line_ends,
        _with_blank_lines,
        _with_spaces_around_the_header,
        _with_columns_in_another_order,
        _without_a_last_line_end,
    ],
)
def test_what_spreadsheets_do_to_a_file_is_accepted(folder: Path, saved_as: Callable[[bytes], bytes]) -> None:
    before = load_catalog(folder)
    for name in ("reach.csv", "skills.csv", "delivery.csv", "measures.csv"):
        path = folder / name
        path.write_bytes(saved_as(path.read_bytes()))

    after = load_catalog(folder)

    assert dict(after.reach) == dict(before.reach)
    assert dict(after.skills) == dict(before.skills)
    assert dict(after.delivery) == dict(before.delivery)
    assert dict(after.measures) == dict(before.measures)


def test_a_text_may_hold_commas_quotes_line_ends_and_any_letters(folder: Path) -> None:
    path = folder / "skills.csv"
    path.write_text('id,label,meaning\nwriting,"Writing, ""plain""","two\nlines – 消防 🚒"\nvideo,Video,\n')

    skill = load_catalog(folder).skills["writing"]

    assert (skill.label, skill.meaning) == ('Writing, "plain"', "two\nlines – 消防 🚒")


def test_optional_columns_may_be_left_out(folder: Path) -> None:
    (folder / "skills.csv").write_text("label,id\nWriting,writing\nVideo,video\n")

    assert load_catalog(folder).skills["video"].meaning == ""


def test_a_folder_of_ones_own_need_not_carry_a_version(folder: Path) -> None:
    (folder / "VERSION").unlink()

    assert load_catalog(folder).version == "unversioned"


def test_the_environment_names_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_DATA", str(folder))

    assert default_folder() == folder
    assert load_catalog().version == "2026.11-test"


def test_the_data_that_comes_with_the_program_has_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADVISOR_DATA", raising=False)

    _read, problems = read_folder(default_folder(), everything=True)

    assert [str(problem) for problem in problems] == []


def test_taking_a_platform_out_leaves_the_first_catalogue_as_it_was(folder: Path) -> None:
    catalog: Catalog = load_catalog(folder)

    smaller = catalog.without("periscope")

    assert "periscope" not in smaller.platforms
    assert "periscope" in catalog.platforms


def test_our_own_judgement_is_no_source_of_what_is_called_published(folder: Path) -> None:
    sources, delivery = folder / "sources.csv", folder / "delivery.csv"
    sources.write_text(sources.read_text() + "src-own-judgement,Our own judgement,,,,,own_judgement\n")
    text = delivery.read_text()
    delivery.write_text(text.replace("A page measured it.,src-survey", "We think so.,src-own-judgement", 1))

    _read, problems = read_folder(folder, everything=True)

    assert [(p.file, p.line, p.rule) for p in problems] == [("delivery.csv", 4, "published_without_source")]


def test_the_row_that_holds_is_the_platforms_then_the_peoples_then_that_of_all(folder: Path) -> None:
    rates = load_catalog(folder).delivery

    def held(platform: str, audience: str, horizon: str = "day") -> tuple[str, str]:
        row = holding_rate(rates, "feed", horizon, platform, audience)
        assert row is not None
        return row.platform, row.audience

    assert held("facebook_page", "teens") == ("facebook_page", "all")
    assert held("instagram", "teens") == ("all", "teens")
    assert held("instagram", "age_18_29") == ("all", "all")
    assert held("facebook_page", "teens", "weeks") == ("all", "all")
    assert holding_rate(rates, "inbox", "day", "facebook_page", "teens") is None


def test_the_engine_reads_the_row_that_the_check_reads(catalog: Catalog) -> None:
    for platform in catalog.platforms.values():
        for audience in catalog.audiences:
            for horizon in catalog.horizons:
                assert delivery_rate(catalog, platform.id, audience, horizon) is holding_rate(
                    catalog.delivery, platform.delivery, horizon, platform.id, audience
                )
