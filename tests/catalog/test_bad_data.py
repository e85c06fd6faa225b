"""One bad file for each rule, made from the good folder by one edit: where it is found, and what is said.

Each row of RULES: the test's name; file; what is replaced by what; line, column and rule of the one
problem there must be; words its message and its fix must hold.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from advisor.catalog import CatalogError, load_catalog
from advisor.catalog.checking import read_folder


class Rule(NamedTuple):
    name: str
    file: str
    old: str
    new: str
    line: int
    column: str
    rule: str
    message: str
    fix: str


RULES = (
    # the shape of the file
    Rule("a quotation mark that is never closed is placed where its row begins", "purpose_fit.csv",
         'page answers."', "page answers.", 3, "", "malformed", "cannot be read as CSV",
         "opened and not closed"),
    Rule("text after a closing quotation mark is not swallowed", "skills.csv",
         "Writing,Short", '"Writing"!,Short', 2, "", "malformed", "cannot be read as CSV",
         "double the marks"),
    Rule("a column that is needed and missing is named", "families.csv",
         "id,label,meaning", "id,meaning2,meaning", 1, "label", "missing_column",
         "not there", "Add a column named label"),
    Rule("a misspelled column is refused with the nearest name", "reach.csv",
         "margin", "margn", 1, "margn", "unknown_column", "unknown and would be ignored", '"margin"'),
    Rule("a column of one's own is refused, since nobody would read it", "owned.csv",
         "id,label,meaning\n", "id,label,remarks\n", 1, "remarks", "unknown_column", '"remarks"', "meaning"),
    Rule("a column that is there twice is named", "owned.csv",
         "id,label,meaning\n", "id,label,label\n", 1, "label", "repeated_column", "twice", "Keep one"),
    Rule("a line with a comma too many is counted", "families.csv",
         "People answer", "People, answer", 2, "", "columns", "4 cells, the header has 3", "quotation marks"),
    Rule("a line with a comma too few is counted", "families.csv",
         "warn,Warn,People", "warn,Warn People", 3, "", "columns", "2 cells, the header has 3",
         "missing commas"),
    Rule("a line saved with semicolons is a line of one cell", "families.csv",
         "warn,Warn,People hear", "warn;Warn;People hear", 3, "", "columns", "1 cells", "missing commas"),
    Rule("a NUL byte is refused on its line", "skills.csv",
         "Clips", "Cl\x00ips", 3, "", "encoding", "NUL byte", "CSV UTF-8"),
    # keys and ids
    Rule("a key that is there twice is refused with the line of the first", "reach.csv",
         "src-survey\n", "src-survey\nfacebook_page,all_adults,0.5,,,Other,,survey,,src-guide\n",
         3, "platform", "duplicate_key", "facebook_page, all_adults is already on line 2", "Keep one"),
    Rule("a platform that is there twice is refused", "skills.csv",
         "video,Short video", "writing,Short video", 3, "id", "duplicate_key", "already on line 2",
         "Keep one"),
    Rule("a misspelled purpose is refused with the nearest one", "success.csv",
         "two_way_dialog,src", "two_way_dialogue,src", 2, "natural_purposes", "unknown_id",
         '"two_way_dialogue" is defined in no table', '"two_way_dialog"'),
    Rule("a misspelled platform in a list is refused", "checks.csv",
         "facebook_page;facebook_live", "facebook_page;facebok_live", 2, "applies_to", "unknown_id",
         '"facebok_live"', '"facebook_live"'),
    Rule("a misspelled thing owned among alternatives is refused", "platforms.csv",
         "email_list|axon_evidence", "email_list|axon_evidense", 6, "requires", "unknown_id",
         '"axon_evidense"', '"axon_evidence"'),
    Rule("an unknown skill is refused", "modes.csv",
         "writing;video", "writing;juggling", 5, "skills", "unknown_id", '"juggling"', "writing"),
    Rule("an unknown family is refused", "purposes.csv",
         "crime_alerts,Crime alerts,warn", "crime_alerts,Crime alerts,warning", 3, "family", "unknown_id",
         '"warning"', '"warn"'),
    Rule("a successor that is no platform is refused", "platforms.csv",
         "2021-03-31,facebook_live", "2021-03-31,youtube_live", 5, "successor", "unknown_id",
         '"youtube_live"', "facebook_live"),
    Rule("a source that is not listed is refused with the nearest one", "purpose_fit.csv",
         "page answers.\",src-guide", "page answers.\",src-guid", 3, "sources", "unknown_source",
         '"src-guid" is defined in no table', '"src-guide"'),
    # claims
    Rule("a rating called published names its source", "purpose_fit.csv",
         "page answers.\",src-guide", "page answers.\",", 3, "sources", "published_without_source",
         "no source is named", "write inferred"),
    Rule("a good rating without a source says why none exists", "purpose_fit.csv",
         "4,published,high,\"Residents ask under a post, and the page answers.\",src-guide",
         "4,inferred,high,\"Residents ask under a post, and the page answers.\",", 3,
         "unsourced_because", "unsourced_rating", "no source but our own judgment", "unsourced_because"),
    Rule("a survey group that no survey has is refused with the nearest one", "audiences.csv",
         "A water main breaks.,all_adults", "A water main breaks.,all_adultz", 2, "segments",
         "unknown_segment", '"all_adultz"', "all_adults"),
    Rule("an audience rating called published names its source", "audience_fit.csv",
         "medium,,src-survey", "medium,,", 3, "sources", "published_without_source", "published",
         "sources.csv"),
    Rule("a share met that is called published names its source", "delivery.csv",
         "0.07,0.18,,,,,published,A page measured it.,src-survey",
         "0.07,0.18,,,,,published,A page measured it.,", 7, "sources", "published_without_source",
         "called published", "write inferred"),
    Rule("a following that is called published names its source", "followings.csv",
         "Counted in two towns.,src-survey", "Counted in two towns.,", 2, "sources",
         "published_without_source", "no source is named that states them", "sources.csv"),
    Rule("a good rating says why", "purpose_fit.csv",
         "Questions come in while the meeting runs.", "", 4, "rationale", "no_rationale",
         "rating of 2 needs a reason", "one sentence"),
    Rule("a published zero says why", "purpose_fit.csv",
         "The service closed in 2021.", "", 5, "rationale", "no_rationale", "rating of 0", "does not"),
    Rule("a rating of five is too much", "purpose_fit.csv",
         "two_way_dialog,4", "two_way_dialog,5", 3, "rating", "range", "the most is 4", "blank when unknown"),
    Rule("a rating of minus one is too little", "purpose_fit.csv",
         "two_way_dialog,4", "two_way_dialog,-1", 3, "rating", "range", "the least is 0",
         "blank when unknown"),
    Rule("a rating of three and a half is no step", "purpose_fit.csv",
         "two_way_dialog,4", "two_way_dialog,3.5", 3, "rating", "number", "3.5", "Write digits"),
    Rule("a basis that is no word of the column is refused with the words", "purpose_fit.csv",
         "two_way_dialog,4,published", "two_way_dialog,4,guessed", 3, "basis",
         "word", '"guessed"', "inferred"),
    # numbers
    Rule("a share above one is no share, and the fraction meant is shown", "reach.csv",
         "0.71", "1.4", 2, "share", "share", "1.4 is no share", "0.014"),
    Rule("a share written as a percent shows the fraction meant", "reach.csv",
         "0.71", "71", 2, "share", "share", "71 would be 7100%", "for example 0.71"),
    Rule("a share of a hundred and forty gets an example that is itself allowed", "reach.csv",
         "0.71", "140", 2, "share", "share", "140 is no share", "for example 0.25"),
    Rule("a share below zero is refused", "delivery.csv",
         "weeks,all,all,0.3,0.6", "weeks,all,all,-0.3,0.6", 5, "met_low", "share", "-0.3 is no share",
         "for example 0.25"),
    Rule("a share that is not a number is refused", "reach.csv",
         "0.71", "nan", 2, "share", "share", "nan is no share", "for example 0.25"),
    Rule("a number with its unit is refused", "modes.csv",
         "full,3,5", "full,3 h,5", 3, "hours_per_week_low", "number", '"3 h"', "no unit"),
    Rule("a number with a percent sign is refused", "reach.csv",
         "0.71", "71%", 2, "share", "number", '"71%"', "no unit"),
    Rule("a number with a decimal comma is refused", "modes.csv",
         "full,3,5", 'full,"3,5",5', 3, "hours_per_week_low", "number", '"3,5"', "point for decimals"),
    Rule("hours below zero are refused", "modes.csv",
         "full,3,5", "full,-3,5", 3, "hours_per_week_low", "range", "-3 is too small", "Correct the number"),
    Rule("endless hours are refused", "modes.csv",
         "full,3,5", "full,3,inf", 3, "hours_per_week_high", "number", "not a number to count with", "blank"),
    Rule("a range that is upside down is refused", "modes.csv",
         "full,3,5", "full,5,3", 3, "hours_per_week_low", "range_order", "5 is more than 3", "Swap"),
    Rule("a cost that is upside down is refused", "platforms.csv",
         "own,0,1200", "own,1200,0", 2, "usd_per_year_low", "range_order", "1200 is more than 0", "Swap"),
    Rule("a share met that is upside down is refused", "delivery.csv",
         "feed,standing,all,all,0.01,0.05", "feed,standing,all,all,0.05,0.01", 6, "met_low", "range_order",
         "0.05 is more than 0.01", "Swap"),
    Rule("a following that is upside down is refused", "followings.csv",
         "0.01,0.08,0.005,0.04", "0.01,0.08,0.005,0.004", 3, "new_low", "range_order",
         "0.005 is more than 0.004", "Swap"),
    Rule("a step of the audience scale that is upside down is refused", "scales.csv",
         "half of them.,0.5,0.95", "half of them.,0.5,0.45", 8, "number", "range_order",
         "0.5 is more than 0.45", "Swap"),
    # how messages come to people
    Rule("a delivery in use without a row for a horizon is named", "delivery.csv",
         "place,standing,all,all,0.25,0.6,,,,,inferred,Of those who look many find it.,src-guide\n", "",
         0, "horizon", "missing_rate", "place has no row for all platforms and all people: standing",
         "Add a line"),
    Rule("a delivery that only one platform has rows for is incomplete", "delivery.csv",
         "rings,weeks,all,all", "rings,weeks,ring_neighbors,all", 0, "horizon", "missing_rate",
         "rings has no row for all platforms and all people: weeks", "Add a line"),
    Rule("the low end of a share met may not fall from day to weeks", "delivery.csv",
         "stream,weeks,all,all,0.05", "stream,weeks,all,all,0.004", 12, "met_low", "falling_share",
         "met_low falls from 0.005 (day) to 0.004 (weeks) for platform all, audience all", "More time"),
    Rule("the high end of a share met may not fall from minutes to hours", "delivery.csv",
         "rings,hours,all,all,0.6,0.92", "rings,hours,all,all,0.6,0.89", 15, "met_high", "falling_share",
         "met_high falls from 0.9 (minutes) to 0.89 (hours)", "correct one"),
    Rule("a platform’s own share may not fall behind what holds for it sooner", "delivery.csv",
         "feed,day,facebook_page,all,0.07,0.18", "feed,day,facebook_page,all,0.02,0.18", 7, "met_low",
         "falling_share", "met_low falls from 0.03 (hours) to 0.02 (day) for platform facebook_page",
         "More time"),
    Rule("a share of an audience that no platform reads may not fall either", "delivery.csv",
         "feed,day,all,teens,0.06,0.14", "feed,day,all,teens,0.06,0.1", 8, "met_high",
         "falling_share", "met_high falls from 0.12 (hours) to 0.1 (day) for platform all, audience teens",
         "More time"),
    Rule("a horizon between two that an audience has is read as well", "delivery.csv",
         "feed,day,facebook_page,all,0.07,0.18", "feed,day,facebook_page,all,0.07,0.61", 5, "met_high",
         "falling_share", "met_high falls from 0.61 (day) to 0.6 (weeks) for platform facebook_page",
         "More time"),
    Rule("a row of a platform that comes to people another way is never read", "delivery.csv",
         "feed,day,facebook_page,all", "rings,day,facebook_page,all", 7, "delivery", "idle_row",
         "facebook_page is feed in platforms.csv, so a row for rings is never read", "Write feed"),
    Rule("a night with one end only is no range", "delivery.csv",
         "0.45,0.9,0.05,0.35", "0.45,0.9,,0.35", 14, "night_low", "one_end", "the range has one end",
         "leave both blank"),
    Rule("silence with one end only is no range", "delivery.csv",
         "0.06,0.16,,,0.02,0.08", "0.06,0.16,,,0.02,", 4, "cold_high", "one_end", "cold_low is given",
         "both"),
    Rule("a share of those there with one end only is no range", "audience_fit.csv",
         "teens,1,0.02,0.05", "teens,1,0.02,", 3, "share_high", "one_end", "share_low is given", "both"),
    Rule("how often a post is passed on has two ends", "purposes.csv",
         "same night.,1.5,4", "same night.,,4", 3, "passed_on_low", "one_end", "passed_on_high is given",
         "both"),
    Rule("no more are met at night than by day", "delivery.csv",
         "0.01,0.1,0,0.01,0.005,0.05", "0.01,0.1,0,0.11,0.005,0.05", 2, "night_high", "more_than_whole",
         "night_high is 0.11 and met_high only 0.1. No more people meet a message at night", "Lower"),
    Rule("a sleeping account meets no more than one in use", "delivery.csv",
         "0.03,0.12,,,0.01,0.06", "0.03,0.12,,,0.04,0.06", 3, "cold_low", "more_than_whole",
         "A sleeping account meets no more", "raise met_low"),
    Rule("a new account never has more people than a running one", "followings.csv",
         "0.03,0.21,0.03,0.08,published", "0.03,0.21,0.04,0.08,published", 2, "new_low", "more_than_whole",
         "new_low is 0.04 and running_low only 0.03. A new account never has more", "Lower new_low"),
    Rule("nor more at the high end", "followings.csv",
         "0.01,0.08,0.005,0.04", "0.01,0.08,0.005,0.09", 3, "new_high", "more_than_whole",
         "new_high is 0.09", "raise running_high"),
    Rule("a platform that is ranked says how many follow it", "followings.csv",
         "ring_neighbors,all", "ring_neighbors,teens", 0, "platform", "missing_following",
         "ring_neighbors has no row for all people", "Add a line for ring_neighbors"),
    Rule("a share worth half is more than nothing", "horizons.csv",
         "0.3,judgement", "0,judgement", 2, "half_worth_share", "no_half_worth", "cannot bring half", "0.1"),
    Rule("a horizon that is in no table is refused with the nearest one", "purposes.csv",
         ",weeks,", ",week,", 2, "horizon", "unknown_id", '"week"', '"weeks"'),
    Rule("a kind that is in no table is refused with the nearest one", "platforms.csv",
         "social_network", "social_netwrok", 3, "kind", "unknown_id", '"social_netwrok"', '"social_network"'),
    Rule("a delivery that is no word of the column is refused", "platforms.csv",
         "social_network,feed", "social_network,feeds", 3, "delivery", "word", '"feeds"', "'feed'"),
    # kinds and the scale of shares
    Rule("what warns is not followed", "kinds.csv",
         "list.,yes,yes,no", "list.,yes,yes,yes", 6, "followed", "flags",
         "alert_system has both alerts and followed", "Write no"),
    Rule("what warns is not passed on with one tap", "kinds.csv",
         "list.,yes,yes,no,yes,no,no,no,no", "list.,yes,yes,no,yes,no,no,no,yes", 6, "passed_on", "flags",
         "both alerts and passed_on", "Write no"),
    Rule("what warns is not live", "kinds.csv",
         "list.,yes,yes,no,yes,no,no,no,no,no,no,no,no", "list.,yes,yes,no,yes,no,no,yes,no,no,no,no,yes", 6,
         "live", "flags", "both alerts and live", "Write no"),
    Rule("what warns takes no tips", "kinds.csv",
         "list.,yes,yes,no,yes,no", "list.,yes,yes,no,yes,yes", 6, "tips", "flags", "both alerts and tips",
         "Write no"),
    Rule("what takes tips is not followed", "kinds.csv",
         "address.,no,no,yes,no,no", "address.,no,no,yes,no,yes", 5, "followed", "flags",
         "both tips and followed", "Write no"),
    Rule("what is live is made in pieces", "kinds.csv",
         "happens.,no,no,no,no,no,no,yes", "happens.,no,no,no,no,no,no,no", 4, "in_pieces", "flags",
         "live_video has live without in_pieces", "no for live"),
    Rule("viewers write only beside something live", "kinds.csv",
         "network,Neighbors by address.,no,no,yes,no,no,no,no,yes,yes,yes,no,no,no,",
         "network,Neighbors by address.,no,no,yes,no,no,no,no,yes,yes,yes,no,no,yes,", 5, "live", "flags",
         "live_chat without live", "no for live_chat"),
    Rule("a platform of a kind that warns rings", "platforms.csv",
         "Facebook page,,social_network,feed", "Facebook page,,alert_system,feed", 3, "delivery",
         "unlike_its_kind", "facebook_page warns, as alert_system does, and does not ring", "kinds.csv"),
    Rule("what is bought from a vendor is of a kind that is bought", "platforms.csv",
         "neighborhood_network,rings,tips,active", "neighborhood_network,rings,tips,vendor", 6, "status",
         "unlike_its_kind", "is bought from a vendor", "flags of neighborhood_network"),
    Rule("a platform of a live kind carries live video", "platforms.csv",
         "limited,yes,yes,none,no,no,no,yes,manual", "limited,yes,no,none,no,no,no,yes,manual", 4,
         "live_video", "unlike_its_kind", "carries no live video", "Correct the cell"),
    Rule("a step of the audience scale that is missing is named", "scales.csv",
         "audience,2,Some,Up to one in five.,0.05,0.2\n", "", 0, "value", "audience_steps",
         "has the steps 0, 1, 3, 4", "0, 1, 2, 3, 4"),
    Rule("the steps of the audience scale stand in order", "scales.csv",
         "audience,2,Some,Up to one in five.,0.05,0.2\naudience,3,Many,Up to half of them.,0.2,0.5\n",
         "audience,3,Many,Up to half of them.,0.2,0.5\naudience,2,Some,Up to one in five.,0.05,0.2\n",
         0, "value", "audience_steps", "has the steps 0, 1, 3, 2, 4", "in this order"),
    Rule("the steps of the audience scale leave no gap", "scales.csv",
         "half of them.,0.2,0.5", "half of them.,0.25,0.5", 7, "number", "audience_steps",
         "Step 3 begins at 0.25, and step 2 ends at 0.2", "begin where"),
    Rule("a step of the audience scale has both ends", "scales.csv",
         "half of them.,0.5,0.95", "half of them.,0.5,", 8, "number_high", "empty", "Step 4", "Fill it in"),
    Rule("nobody is nobody", "scales.csv",
         "is there.,0,0", "is there.,0,0.01", 4, "number_high", "audience_steps", "says nobody", "Write 0"),
    # words and dates
    Rule("a day that does not exist is refused", "platforms.csv",
         "2021-03-31", "2021-02-30", 5, "status_date", "date", '"2021-02-30" is not a date', "2026-11-22"),
    Rule("an American date is refused", "sources.csv",
         "2025-06", "6/2025", 2, "published", "date", '"6/2025"', "2026-11"),
    Rule("yes and no are written so", "modes.csv",
         "Same day,0,no", "Same day,0,false", 3, "after_hours_needed", "yes_no",
         '"false" is neither yes nor no',
         "Write yes or no"),
    Rule("a word that the column does not know is refused with those it knows", "platforms.csv",
         "social_network,feed,news", "social_network,feed,gossip", 3, "role", "word", '"gossip"', "'news'"),
    Rule("a cell that is needed and empty is named", "sources.csv",
         "src-own,Our own judgement", "src-own,", 4, "title", "empty", "The cell is empty", "Fill it in"),
    # notices
    Rule("a notice of a platform that is not listed is refused", "notices.csv",
         "periscope_closed,periscope", "periscope_closed,periskope", 2, "platform", "unknown_id",
         '"periskope"', '"periscope"'),
    Rule("a notice of every platform says all", "notices.csv",
         "page_rules,all", "page_rules,every", 3, "platform", "unknown_id", "platforms or all", "all"),
    Rule("a notice that is there twice is refused", "notices.csv",
         "page_rules,all", "periscope_closed,all", 3, "id", "duplicate_key", "already on line 2", "Keep one"),
    Rule("a kind of notice that is no word of the column is refused", "notices.csv",
         "periscope,closing", "periscope,closed", 2, "kind", "word", '"closed"', "closing"),
    Rule("a notice has a date", "notices.csv",
         "closing,2021-03-31,", "closing,,", 2, "date", "empty", "The cell is empty", "Fill it in"),
    Rule("a notice on a day that does not exist is refused", "notices.csv",
         "closing,2021-03-31", "closing,2021-03-32", 2, "date", "date", '"2021-03-32"', "2026-11"),
    Rule("a notice says what happened", "notices.csv",
         "The service closed.", "", 2, "what", "empty", "The cell is empty", "Fill it in"),
    Rule("a notice says what to do", "notices.csv",
         "Take its sign off the website.", "", 2, "what_to_do", "empty", "The cell is empty", "Fill it in"),
    Rule("a notice names who reported it", "notices.csv",
         "website.,src-guide", "website.,", 2, "sources", "empty", "The cell is empty", "Fill it in"),
    Rule("a notice whose report is not listed is refused with the nearest one", "notices.csv",
         "website.,src-guide", "website.,src-guid", 2, "sources", "unknown_source", '"src-guid"',
         '"src-guide"'),
    Rule("a notice does not rest on our own judgment", "notices.csv",
         "website.,src-guide", "website.,src-own", 2, "sources", "notice_without_report",
         "no report but our own judgment", "Name the source"),
    Rule("a notice says when its report was read", "notices.csv",
         "website.,src-guide,2026-11-22", "website.,src-guide,", 2, "last_read", "empty",
         "The cell is empty", "Fill it in"),
    # who worked it out, and where it was looked for
    Rule("who worked a figure out is a word of the column", "reach.csv",
         "survey,project,src-survey", "survey,us,src-survey", 2, "tabulated_by",
         "word", '"us"', "project"),
    Rule("the day of a search is a date", "state_rules.csv",
         "A list of states.,2026-11-28", "A list of states.,last week", 3, "last_searched", "date",
         '"last week"', "2026-11"),
    # what belongs together
    Rule("a discontinued platform names what came after it", "platforms.csv",
         "2021-03-31,facebook_live", "2021-03-31,", 5, "successor", "successor", "needs its successor",
         "Name the platform that replaces it"),
    Rule("a platform that nobody can run is refused", "modes.csv",
         "ring_neighbors,light,0.5,0.5,,writing,,,no,0.8,0.85,judgement,A look now and then.\n", "",
         6, "id", "no_mode", "ring_neighbors has no mode", "Add a line for ring_neighbors"),
    Rule("a platform without a line for a purpose is named, since a missing line is no answer",
         "purpose_fit.csv", "facebook_live,crime_alerts,,inferred,low,,,,2026-11-22,\n", "",
         0, "purpose", "missing_rating", "facebook_live has no line for 1 purposes: crime_alerts", "blank"),
)  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_each_rule_is_found_at_its_place_and_said_with_its_remedy(folder: Path, rule: Rule) -> None:
    path = folder / rule.file
    before = path.read_text(encoding="utf-8")
    assert before.count(rule.old) >= 1, "the edit no longer fits the good folder"
    path.write_text(before.replace(rule.old, rule.new, 1), encoding="utf-8")

    with pytest.raises(CatalogError) as caught:
        load_catalog(folder)

    found = [p for p in caught.value.problems if p.rule == rule.rule]
    assert len(found) == 1, str(caught.value)
    problem = found[0]
    said_of = "platforms.csv" if rule.rule == "no_mode" else rule.file
    assert (problem.file, problem.line, problem.column) == (said_of, rule.line, rule.column)
    assert rule.message in problem.message
    assert rule.fix in problem.fix


MORE_THAN_ONE = frozenset({"missing_column", "repeated_column"})


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.rule not in MORE_THAN_ONE],
    ids=[rule.name for rule in RULES if rule.rule not in MORE_THAN_ONE],
)
def test_one_edit_is_one_problem_and_is_not_reported_again_elsewhere(folder: Path, rule: Rule) -> None:
    path = folder / rule.file
    path.write_text(path.read_text(encoding="utf-8").replace(rule.old, rule.new, 1), encoding="utf-8")

    _read, problems = read_folder(folder, everything=False)

    assert len(problems) == 1, [str(p) for p in problems]


@pytest.mark.parametrize(
    ("content", "line", "rule", "message", "fix"),
    [
        (b"", 1, "empty_file", "The file is empty", "id,label,meaning"),
        ("id,label,meaning\na,B,é\n".encode("latin-1"), 2, "encoding", 'looks like "é"', "CSV UTF-8"),
        ("id,label,meaning\na,“B”,\n".encode("cp1252"), 2, "encoding", 'looks like "“"', "CSV UTF-8"),
        ("id,label\na,B\n".encode("utf-16"), 0, "encoding", "UTF-16", "CSV UTF-8"),
        ("id,label\na,B\n".encode("utf-16-be"), 1, "encoding", "NUL byte", "CSV UTF-8"),
    ],
    ids=["empty", "Latin-1", "Windows letters", "UTF-16", "UTF-16 without its mark"],
)
def test_a_file_that_is_no_utf_8_table_is_refused_with_how_to_save_it(
    folder: Path, content: bytes, line: int, rule: str, message: str, fix: str
) -> None:
    (folder / "skills.csv").write_bytes(content)

    _read, problems = read_folder(folder, everything=False)

    assert [(p.file, p.line, p.rule) for p in problems] == [("skills.csv", line, rule)]
    assert message in problems[0].message
    assert fix in problems[0].fix


def test_a_missing_file_is_named_once(folder: Path) -> None:
    (folder / "platforms.csv").unlink()

    _read, problems = read_folder(folder, everything=False)

    assert [(p.file, p.line, p.rule) for p in problems] == [("platforms.csv", 0, "missing_file")]
    assert "Restore it" in problems[0].fix


def test_a_folder_in_place_of_a_file_is_said(folder: Path) -> None:
    (folder / "skills.csv").unlink()
    (folder / "skills.csv").mkdir()

    _read, problems = read_folder(folder, everything=False)

    assert [(p.file, p.rule) for p in problems] == [("skills.csv", "unreadable_file")]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="There is no such folder") as caught:
        load_catalog(tmp_path / "nowhere")

    assert [p.rule for p in caught.value.problems] == ["missing_folder"]
    assert "platforms.csv" in caught.value.problems[0].fix


def test_a_table_with_a_header_and_no_rows_does_not_pass_for_complete(folder: Path) -> None:
    path = folder / "purpose_fit.csv"
    path.write_text(path.read_text().splitlines()[0] + "\n")

    _read, problems = read_folder(folder, everything=False)

    assert {p.rule for p in problems} == {"missing_rating"}
    assert len(problems) == 5


def test_all_problems_of_all_files_are_reported_at_once_in_order(folder: Path) -> None:
    for file, old, new in (
        ("reach.csv", "0.71", "71"),
        ("modes.csv", "full,3,5", "full,-3,5 h"),
        ("sources.csv", "2025-06", "June"),
    ):
        (folder / file).write_text((folder / file).read_text().replace(old, new, 1))

    with pytest.raises(CatalogError) as caught:
        load_catalog(folder)

    assert [(p.file, p.line, p.column) for p in caught.value.problems] == [
        ("modes.csv", 3, "hours_per_week_high"),
        ("modes.csv", 3, "hours_per_week_low"),
        ("reach.csv", 2, "share"),
        ("sources.csv", 2, "published"),
    ]
    assert str(caught.value).startswith("4 problems in the data:\n")


def test_the_rows_before_a_malformed_line_are_checked_too(folder: Path) -> None:
    path = folder / "purpose_fit.csv"
    text = path.read_text().replace("two_way_dialog,1", "two_way_dialog,9", 1)
    path.write_text(text.replace('page answers."', "page answers.", 1))

    _read, problems = read_folder(folder, everything=False)

    assert [(p.line, p.rule) for p in sorted(problems)] == [(2, "range"), (3, "malformed")]


def test_a_problem_reads_as_file_line_column_what_is_wrong_and_what_to_do(folder: Path) -> None:
    (folder / "reach.csv").write_text((folder / "reach.csv").read_text().replace("0.71", "71"))

    with pytest.raises(CatalogError) as caught:
        load_catalog(folder)

    assert str(caught.value) == (
        "1 problem in the data:\n"
        "reach.csv, line 2, column share: 71 is no share: shares run from 0 to 1, so 71 would be 7100%. "
        "Write it as a fraction, for example 0.71. [share]"
    )


def test_lines_are_counted_as_an_editor_does_after_a_text_of_several_lines(folder: Path) -> None:
    (folder / "skills.csv").write_text(
        'id,label,meaning\nwriting,Writing,"one\ntwo\nthree"\n\nvideo,,\n', encoding="utf-8"
    )

    _read, problems = read_folder(folder, everything=False)

    assert [(p.line, p.column, p.rule) for p in problems] == [(6, "label", "empty")]
