"""The data page: looking up claims, taking tables along, and bringing tables of one's own."""

import csv
import io
import zipfile
from datetime import date

import pytest

from advisor.catalog import CatalogError, load_catalog
from advisor.catalog.own import MOST_BYTES, OWN_TABLES, OwnTableError, digest_of, table_of, with_tables
from advisor.catalog.reading import read_bytes
from advisor.catalog.tables import BY_NAME, TABLES
from advisor.telling.claims import TABLES as CLAIM_TABLES
from advisor.telling.claims import Wanted, all_claims, matching
from advisor.web import known
from advisor.web.widgets.data_files import all_tables, table_csv

HOSTILE = "=cmd()![x](https://evil.example/p.png)<script>"


@pytest.fixture(scope="module")
def claims(catalog):
    return all_claims(catalog, date(2026, 11, 30))


def edited(catalog, table, change):
    """A table as downloaded, with each row passed through `change`; a row that becomes None is taken out."""
    rows = list(csv.DictReader(io.StringIO(table_csv(catalog, table).decode("utf-8-sig"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0])
    writer.writeheader()
    writer.writerows(row for row in map(change, rows) if row)
    return out.getvalue().encode()


def renamed(catalog, name="Our Page"):
    return edited(catalog, "platforms", lambda r: r | {"name": name} if r["id"] == "facebook_page" else r)


def upload(app, *files):
    uploader = next(u for u in app.test.get("file_uploader") if u.key.startswith("own-upload"))
    uploader.set_value([(name, content, "text/csv") for name, content in files])
    return app.run()


# ---------------------------------------------------------------- looking up


def test_every_row_of_every_table_of_claims_is_there(claims, catalog):
    assert len(claims) == sum(len(catalog.rows(table)) for table in CLAIM_TABLES)
    assert len({claim.id for claim in claims}) == len(claims)


def test_words_find_platforms_by_former_names_and_claims_by_who_says_so(claims):
    assert {"x"} <= {
        c.platforms[0] for c in matching(claims, Wanted(words="twitter", tables=("purpose_fit",)))
    }
    assert any(c.table == "reach" for c in matching(claims, Wanted(words="pew snapchat")))
    assert list(matching(claims, Wanted(words="no such words at all"))) == []


def test_filters_narrow_together(claims):
    wanted = Wanted(tables=("purpose_fit",), platforms=("nextdoor",), purposes=("tips",), bases=("inferred",))
    found = list(matching(claims, wanted))

    assert all(c.id == "purpose_fit:nextdoor:tips" for c in found)
    assert len(list(matching(claims, Wanted(ages=("stale",))))) > len(
        list(matching(claims, Wanted(ages=("stale",), platforms=("x",))))
    )


def test_the_page_counts_what_is_known(app, catalog):
    app.open("data")

    labels = {m.label: m.value for m in app.test.metric}
    assert labels["Platforms"] == str(len(catalog.platforms))
    assert labels["Sources"] == str(len(catalog.sources))
    assert "Data of " + catalog.version.replace(".", "\\.") in app.text


def test_a_claim_is_shown_in_full(app, catalog):
    app.open("data")
    app.test.text_input(key="claims-words").set_value("facebook page two-way dialog")
    app.run()
    app.test.selectbox(key="claims-chosen").set_value("purpose_fit:facebook_page:two_way_dialog")
    app.run()

    fit = catalog.purpose_fit["facebook_page", "two_way_dialog"]
    text = app.text.replace("\\", "")
    assert fit.rationale in text
    assert f"({fit.rating} of 4)" in text
    assert catalog.scales["basis", fit.basis].meaning in text
    assert catalog.scales["confidence", fit.confidence].meaning in text
    assert "onfirmed" in text
    for source in fit.sources:
        assert catalog.sources[source].title in text


@pytest.mark.parametrize("table", CLAIM_TABLES)
def test_the_first_claim_of_each_table_can_be_shown(app, claims, table):
    app.open("data")
    app.test.multiselect(key="claims-tables").set_value([table])
    app.run()
    app.test.selectbox(key="claims-chosen").set_value(next(c.id for c in claims if c.table == table))
    app.run()

    assert "Who says so" in app.text


def test_a_source_read_on_a_copy_says_so_and_is_cited_at_its_original(app, catalog):
    source = next(s for s in catalog.sources.values() if s.original_seen is False and s.original_url)
    app.open("data")
    app.test.multiselect(key="claims-tables").set_value(["sources"])
    app.test.text_input(key="claims-words").set_value(source.id)
    app.run()
    app.test.selectbox(key="claims-chosen").set_value(f"sources:{source.id}")
    app.run()

    text = app.text.replace("\\", "")
    assert "read on a copy" in text
    assert f"](<{source.original_url}>)" in app.text
    assert "original not seen, so unconfirmed" in text


def test_no_hit_says_what_to_do(app):
    app.open("data")
    app.test.text_input(key="claims-words").set_value("![x](https://evil.example/p.png)")
    app.run()

    assert "Try fewer words" in app.text
    assert "![x](" not in app.text


# ---------------------------------------------------------------- taking along


@pytest.mark.parametrize("table", [t.name for t in TABLES])
def test_a_table_that_is_taken_along_reads_back_the_same(catalog, table):
    located, problems = read_bytes(table_csv(catalog, table), BY_NAME[table])

    assert problems == []
    assert tuple(row.record for row in located) == catalog.rows(table)


def test_all_tables_are_a_folder_of_data(catalog, tmp_path):
    zipfile.ZipFile(io.BytesIO(all_tables(catalog))).extractall(tmp_path)

    assert load_catalog(tmp_path).version == catalog.version


def test_a_formula_in_the_data_does_not_run_in_a_spreadsheet(catalog):
    own = with_tables(catalog, {"platforms": renamed(catalog, HOSTILE)})

    cells = {
        cell
        for row in csv.reader(io.StringIO(table_csv(own, "platforms").decode("utf-8-sig")))
        for cell in row
    }
    assert "'" + HOSTILE in cells


# ---------------------------------------------------------------- bringing one's own


@pytest.mark.parametrize(
    "name", ["platforms.csv", "platforms (1).csv", "Platforms-edited.csv", "platforms_2.csv", "export.csv"]
)
def test_a_table_is_known_by_its_name_or_its_first_line(catalog, name):
    assert table_of(name, table_csv(catalog, "platforms")) == "platforms"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("platforms.csv", b"x" * (MOST_BYTES + 1), "is larger than 2 MB"),
        ("holiday.csv", b"a,b\n1,2\n", "is no table we know"),
        ("holiday.csv", b"", "is no table we know"),
        ("holiday.csv", b'"\n', "is no table we know"),
        ("purposes.csv", b"", "purposes.csv cannot be replaced here"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(name, content, sentence):
    with pytest.raises(OwnTableError, match=sentence):
        table_of(name, content)


@pytest.mark.parametrize("table", OWN_TABLES)
def test_a_table_may_come_back_as_it_is(catalog, table):
    own = with_tables(catalog, {table: table_csv(catalog, table)})

    assert own.rows(table) == catalog.rows(table)
    assert own.version.startswith(f"{catalog.version}+own.")


def test_the_errors_are_those_of_the_check_and_come_all_at_once(catalog):
    bad = edited(catalog, "purpose_fit", lambda r: r | {"rating": "9"} if r["platform"] == "x" else r)

    with pytest.raises(CatalogError) as raised:
        with_tables(catalog, {"purpose_fit": bad})

    lines = [str(p) for p in raised.value.problems]
    assert len(lines) == len(catalog.purposes)
    assert all("purpose_fit.csv, line " in line and "column rating: 9 is too large" in line for line in lines)


def test_a_platform_that_is_taken_out_is_missed_by_the_other_tables(catalog):
    bad = edited(catalog, "platforms", lambda r: None if r["id"] == "x" else r)

    with pytest.raises(CatalogError, match='"x" is defined in no table'):
        with_tables(catalog, {"platforms": bad})


def test_other_contents_are_another_version(catalog):
    one, two = {"platforms": renamed(catalog, "A")}, {"platforms": renamed(catalog, "B")}

    assert digest_of(one) == digest_of(dict(one))
    assert with_tables(catalog, one).version != with_tables(catalog, two).version


def test_the_whole_session_uses_the_uploaded_table_until_it_goes_back(app, police, catalog):
    app.open_work(police)
    assert "Facebook page" in app.text
    app.open("data")
    upload(app, ("platforms.csv", renamed(catalog)))

    assert "**Your own data:** platforms.csv, until you close this page" in app.words
    text = app.open("tool").text
    names = [name.value for name in app.test.subheader]  # other tables may speak of it in their own words
    assert "Our Page" in names
    assert "Facebook page" not in names
    assert "own\\." in text  # the version in the foot
    assert "Your own data" in text

    app.click("own-leave")
    text = app.open("tool").text
    assert "Facebook page" in [name.value for name in app.test.subheader]
    assert "Our Page" not in text
    assert "Your own data" not in text


def test_another_session_never_sees_it(visit, police, catalog):
    mine, other = visit(), visit()
    mine.open("data")
    upload(mine, ("platforms.csv", renamed(catalog)))
    mine.open_work(police)

    other.open_work(police)

    assert "Our Page" in mine.open("tool").text
    assert "Our Page" not in other.open("tool").text
    assert "Facebook page" in other.text


def test_two_sessions_with_data_of_their_own_do_not_mix(visit, police, catalog):
    visits = {name: visit() for name in ("Page of A", "Page of B")}
    for name, app in visits.items():
        app.open("data")
        upload(app, ("platforms.csv", renamed(catalog, name)))
        app.open_work(police)

    for name, app in visits.items():
        text = app.open("tool").text
        assert name in text
        assert sum(n in text for n in visits) == 1


def test_a_second_table_joins_the_first(app, catalog):
    app.open("data")
    upload(app, ("platforms.csv", renamed(catalog)))
    upload(app, ("modes.csv", table_csv(catalog, "modes")))

    assert "platforms\\.csv and modes\\.csv" in app.text


def test_a_bad_table_is_not_taken_over_and_every_problem_is_said(app, catalog):
    bad = edited(
        catalog, "platforms", lambda r: r | {"live_video": HOSTILE} if r["id"] in ("x", "nixle") else r
    )
    app.open("data")
    upload(app, ("platforms.csv", bad))

    errors = "\n".join(str(e.value) for e in app.test.error)
    assert "2 problems, so nothing was taken over:" in app.words
    assert errors.count("is neither yes nor no") == 2
    assert "![x](" not in errors
    assert "Your own data" not in app.text


def test_a_file_that_is_too_large_is_refused_by_the_page(app):
    app.open("data")
    upload(app, ("platforms.csv", b"x" * (MOST_BYTES + 1)))

    assert "is larger than 2 MB" in app.text.replace("\\", "")


def test_hostile_text_of_an_uploaded_table_is_shown_as_text(app, police, catalog):
    app.open("data")
    upload(app, ("platforms.csv", renamed(catalog, HOSTILE)))
    assert "Your own data" in app.text
    app.open_work(police)

    for page in ("tool", "ranking", "platform", "cards", "data", "ruled_out", "plan"):
        drawn = app.open(page).text
        assert "![x](" not in drawn, page
        assert "<script>" not in drawn.replace("\\<script\\>", ""), page


def test_files_are_made_with_the_catalogue_of_the_session(police, catalog):
    import json

    from advisor.answers import parse_answers
    from advisor.web.widgets import files

    own = with_tables(catalog, {"platforms": renamed(catalog)})
    answers = parse_answers(json.dumps(police), own)

    assert b"Our Page" in files.csv(answers, own)
    assert b"Our Page" not in files.csv(answers)


def test_outside_a_visit_the_shipped_data_are_known():
    assert "+own" not in known.catalog().version
