"""Ninety-odd saved works that no form of today would write, each one small step away from a ready example.

A row is its name, the example, the path of what is odd, and the value there. DROP takes the field away.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "examples"
POLICE, TEENS, PARKS = "two-officer-police", "library-teens", "parks-department"
DROP = object()
LONG = "long " * 8_000
HOSTILE = '<script>alert(1)</script> ![x](http://elsewhere.example/x.png) $5 and $9 \u202e"'

Row = tuple[str, str, str, Any]

ODD: tuple[Row, ...] = (
    # ids that today's tables lack
    ("purpose that is gone", POLICE, "purposes.0.id", "block_parties"),
    ("every purpose gone", POLICE, "purposes", [{"id": "block_parties"}, {"id": "parades"}]),
    ("audience that is gone", POLICE, "audiences.0.id", "commuters"),
    ("audience of a purpose that is gone", POLICE, "purposes.0.audiences", ["commuters", "homeowners"]),
    ("measure that is gone", POLICE, "success.0.id", "smiles"),
    ("account on a platform that is gone", POLICE, "accounts.0.platform", "our_town_app"),
    ("own figure of a platform that is gone", POLICE, "overrides",
     [{"platform": "our_town_app", "field": "hours_per_week_low", "value": 2}]),
    ("skill that is gone", POLICE, "resources.skills", ["writing", "telegraphy"]),
    ("thing owned that is gone", POLICE, "resources.owned", ["press_list", "fax"]),
    ("banned platform that is gone", POLICE, "constraints.banned_platforms", ["tiktok", "myspace"]),
    ("family of weights that is gone", POLICE, "weights.families", {"entertain": 1.0}),
    ("kind of department that is gone", POLICE, "department.kind", "coast_guard"),
    ("decided platform that is gone", POLICE, "decision", {"platforms": ["our_town_app", "facebook_page"]}),
    ("override of a platform that is gone", POLICE, "decision",
     {"overrides": [{"platform": "our_town_app", "action": "keep"}]}),
    ("last result of platforms that are gone", POLICE, "last_result",
     {"platforms": ["our_town_app"], "modes": {"our_town_app": "light"}, "first": {"talk": "our_town_app"}}),
    ("check that is gone", POLICE, "checks", {"ask_the_oracle": "yes"}),
    ("measured by a measure that is gone", POLICE, "reviews", [{"measured": {"smiles": 7}}]),
    ("mark of a platform that is gone as not applying", POLICE, "does_not_apply", ["our_town_app"]),
    # values of another kind
    ("population as text", POLICE, "department.population", "3100"),
    ("population in words", POLICE, "department.population", "about three thousand"),
    ("population with a comma", POLICE, "department.population", "3,100"),
    ("half a resident", POLICE, "department.population", 3100.5),
    ("population below nothing", POLICE, "department.population", -4),
    ("no residents", POLICE, "department.population", 0),
    ("a billion residents", POLICE, "department.population", 1_000_000_000),
    ("department as text", POLICE, "department", "Maple Falls Police"),
    ("department as a list", POLICE, "department", ["police"]),
    ("department not known", POLICE, "department", None),
    ("name as a number", POLICE, "department.name", 4711),
    ("name as a list", POLICE, "department.name", ["Maple", "Falls"]),
    ("name longer than its field", POLICE, "department.name", LONG),
    ("name that is markup", POLICE, "department.name", HOSTILE),
    ("name empty", POLICE, "department.name", ""),
    ("state in full", POLICE, "department.state", "Ohio"),
    ("state in small letters", POLICE, "department.state", "oh"),
    ("state that is none", POLICE, "department.state", "ZZ"),
    ("community unheard of", POLICE, "department.community", "moon"),
    ("shares of ages as text", POLICE, "department.age_shares", "old"),
    ("shares of ages above the whole", POLICE, "department.age_shares",
     {"age_18_29": 0.9, "age_65_plus": 0.9}),
    ("a share of ages as text", POLICE, "department.age_shares.age_18_29", "0.15"),
    ("a share of ages not known", POLICE, "department.age_shares.age_18_29", None),
    ("shares of ages of children", POLICE, "department.age_shares", {"age_0_17": 0.2}),
    ("census without a place", POLICE, "department.census", {"population": 3100}),
    ("census of a place without figures", POLICE, "department.census", {"place": "Maple Falls"}),
    ("purposes as an object", POLICE, "purposes", {"neighborhood_watch": 5}),
    ("purposes as texts", POLICE, "purposes", ["neighborhood_watch"]),
    ("purposes not known", POLICE, "purposes", None),
    ("no purposes", POLICE, "purposes", []),
    ("purpose that is nothing", POLICE, "purposes.1", None),
    ("purpose without an id", POLICE, "purposes.0.id", DROP),
    ("purpose whose id is a list", POLICE, "purposes.0.id", ["neighborhood_watch"]),
    ("purpose whose id is an object", POLICE, "purposes.0.id", {"id": "neighborhood_watch"}),
    ("purpose whose id is empty", POLICE, "purposes.0.id", ""),
    ("purpose twice", POLICE, "purposes.1.id", "neighborhood_watch"),
    ("audience twice", POLICE, "audiences.1.id", "neighborhoods"),
    ("measure twice", POLICE, "success.1.id", "local_outcome"),
    ("importance as text", POLICE, "purposes.0.importance", "5"),
    ("importance in words", POLICE, "purposes.0.importance", "high"),
    ("importance of nine", POLICE, "purposes.0.importance", 9),
    ("importance yes", POLICE, "purposes.0.importance", True),
    ("audiences of a purpose as text", POLICE, "purposes.0.audiences", "homeowners"),
    ("audiences of a purpose not known", POLICE, "purposes.0.audiences", None),
    ("hours as text", POLICE, "resources.hours_per_week", "4"),
    ("more hours than there are", POLICE, "resources.hours_per_week", 500),
    ("no hours", POLICE, "resources.hours_per_week", 0),
    ("resources as a number", POLICE, "resources", 4),
    ("skills as text", POLICE, "resources.skills", "writing"),
    ("skills as numbers", POLICE, "resources.skills", [1, 2]),
    ("a skill twice", POLICE, "resources.skills", ["writing", "writing"]),
    ("night as a word unheard of", POLICE, "resources.night_publisher", "the cat"),
    ("after hours as text", POLICE, "resources.after_hours", "perhaps"),
    ("a hundred accounts at most", POLICE, "resources.max_accounts", 100),
    ("no account at most", POLICE, "resources.max_accounts", 0),
    ("review in 7 months", POLICE, "success.0.review_months", 7),
    ("target without end", POLICE, "success.0.target", 1e12),
    ("baseline as text", POLICE, "success.0.baseline", "nineteen"),
    ("rules as a list", POLICE, "constraints", ["one_way_only"]),
    ("records unheard of", POLICE, "constraints.records", "shoebox"),
    ("a platform banned that has ended", POLICE, "constraints.banned_platforms", ["periscope"]),
    ("all on Nextdoor", POLICE, "local.nextdoor_member_share", 1),
    ("above all on Nextdoor", POLICE, "local.nextdoor_member_share", 14),
    ("subscribers as text", POLICE, "local.email_subscribers", "many"),
    # accounts
    ("accounts as an object", POLICE, "accounts", {"facebook_page": {}}),
    ("accounts not known", POLICE, "accounts", None),
    ("account whose id is a list", POLICE, "accounts.0.id", ["a"]),
    ("account whose id is a number", POLICE, "accounts.0.id", 1),
    ("two accounts of one id", POLICE, "accounts",
     [{"id": "a", "platform": "x"}, {"id": "a", "platform": "facebook_page", "followers": "12"}]),
    ("account without a platform", POLICE, "accounts", [{"id": "a1", "followers": 4}]),
    ("account on a platform that has ended", POLICE, "accounts", [{"id": "a1", "platform": "periscope"}]),
    ("last post at a time of day", POLICE, "accounts.0.last_post", "2026-11-14T12:30:00"),
    ("last post at midnight", POLICE, "accounts.0.last_post", "2026-11-14T00:00:00"),
    ("last post in the last century", POLICE, "accounts.0.last_post", "1999-12-31"),
    ("contract that renews after 2100", POLICE, "accounts.0.renews", "2150-01-01"),
    ("last post on no day", POLICE, "accounts.0.last_post", "2026-02-30"),
    ("last post as a number", POLICE, "accounts.0.last_post", 1_700_000_000),
    ("more administrators than people", POLICE, "accounts.0.admins", 10**9),
    # fields of the second design
    ("horizon that is gone", POLICE, "purposes.0.horizon", "soon"),
    ("horizon as a number", POLICE, "purposes.0.horizon", 5),
    ("lacking skill that is gone", POLICE, "resources.skills_lacking", ["telegraphy"]),
    ("lacking skills as text", POLICE, "resources.skills_lacking", "video"),
    ("a skill there and lacking", POLICE, "resources.skills_lacking", ["live_video", "writing"]),
    ("fees in the budget as text", POLICE, "resources.budget_includes_fees", "yes"),
    ("a wage as text", POLICE, "resources.staff_usd_per_hour", "$33"),
    ("a salary for a wage", POLICE, "resources.staff_usd_per_hour", 52_000),
    ("hours to come as a number", POLICE, "resources.hours_to_come", 4),
    ("hours to come on no day", POLICE, "resources.hours_to_come",
     {"hours_per_week": "4", "day": "2027-02-30"}),
    ("must stay as text", POLICE, "accounts.0.must_keep", "yes"),
    ("decided as text", POLICE, "accounts.0.decided", "end"),
    ("decided something else", POLICE, "accounts.0.decided", {"action": "sell", "day": "soon"}),
    ("must stay and is to end", POLICE, "accounts.0",
     {"id": "a1", "platform": "facebook_page", "must_keep": True, "decided": {"action": "end"}}),
    ("trend as a number", POLICE, "accounts.0.trend", 1),
    ("visits below nothing", POLICE, "accounts.0.website_visits", -1),
    ("enrolled by a word unheard of", POLICE, "accounts.0.enrolled_by", "the mayor"),
    ("county as an object", POLICE, "county", {"product": "CodeRED"}),
    ("county lists as texts", POLICE, "county", ["CodeRED"]),
    ("county list with odd parts", POLICE, "county",
     [{"id": ["c"], "product": 7, "who": HOSTILE, "shared": "maybe"}, {"id": "c", "product": LONG}]),
    ("languages as an object", POLICE, "department.languages", {"spanish": 0.1}),
    ("languages with odd parts", POLICE, "department.languages",
     [{"language": HOSTILE, "share": 0.2}, {"language": "Hmong", "share": 6, "app": ["x"]}]),
    ("a language twice", POLICE, "department.languages",
     [{"id": "l1", "language": "Hmong", "share": 0.1}, {"id": "l2", "language": "hmong ", "share": 0.1}]),
    ("languages above the whole", POLICE, "department.languages",
     [{"id": "l1", "language": "Hmong", "share": 0.9}, {"id": "l2", "language": "Spanish", "share": 0.9}]),
    # weights, figures of one's own, checks
    ("success weighs all", POLICE, "weights", {"success": 1}),
    ("success weighs nothing", POLICE, "weights", {"success": 0}),
    ("one family weighs all", POLICE, "weights", {"families": {"inform": 1.0}}),
    ("families weigh half", POLICE, "weights", {"families": {"inform": 0.5}}),
    ("a family and success weigh all", TEENS, "weights", {"families": {"inform": 1.0}, "success": 1}),
    ("own hours without end", POLICE, "overrides",
     [{"platform": "nextdoor", "field": "hours_per_week_low", "value": 1e8}]),
    ("an own figure twice", POLICE, "overrides",
     [{"platform": "nextdoor", "field": "usd_per_year_low", "value": v} for v in (1, 2)]),
    ("own figure of a platform that has ended", POLICE, "overrides",
     [{"platform": "periscope", "field": "usd_per_year_low", "value": 1}]),
    ("checks as a list", POLICE, "checks", ["comment_policy"]),
    ("a check answered with maybe", POLICE, "checks.comment_policy", "maybe"),
    ("notes as text", POLICE, "notes", "all is well"),
    # decision, reviews, report
    ("decision as text", POLICE, "decision", "approved"),
    ("decision on a day with a time", POLICE, "decision",
     {"outcome": "approved", "decided_on": "2026-12-01T19:30:00", "why": None}),
    ("decision of an outcome unheard of", PARKS, "decision", {"outcome": "shelved"}),
    ("override whose id is an object", POLICE, "decision",
     {"overrides": [{"id": {}, "platform": "x", "action": "keep"}, {"platform": "x", "action": ""}]}),
    ("override without a platform", POLICE, "decision", {"overrides": [{"id": "o1", "action": "keep"}]}),
    ("two reviews of one id", POLICE, "reviews",
     [{"id": "r1", "measured": {"local_outcome": "12"}}, {"id": "r1", "measured": {"local_outcome": 9}}]),
    ("review whose id is a list", POLICE, "reviews", [{"id": ["r1"], "reviewed_on": "2027-06-01"}]),
    ("review as text", POLICE, "reviews", ["all went well"]),
    ("reviews as an object", POLICE, "reviews", {"r1": {}}),
    ("review with a figure not known", POLICE, "reviews", [{"measured": {"local_outcome": None}}]),
    ("review with fields of others", POLICE, "reviews",
     [{"weather": {"rain": [1, 2]}, "hours_per_week": "3"}]),
    ("review of the year 1900", POLICE, "reviews", [{"reviewed_on": "1900-01-01", "next_on": "2150-01-01"}]),
    ("colour that is none", POLICE, "report", {"accent": "blue"}),
    ("colour too pale", POLICE, "report", {"accent": "#ffffff"}),
    ("logo that is no picture", POLICE, "report", {"logo": "bm90IGEgcGljdHVyZQ==", "logo_alt": "x"}),
    ("own words for a paragraph unheard of", POLICE, "report", {"edited": {"foreword": HOSTILE}}),
    # the file as a whole
    ("field unheard of", POLICE, "mascot", "a beaver"),
    ("field unheard of in a part", POLICE, "resources.horses", 2),
    ("version as text", POLICE, "schema_version", "1"),
    ("version missing", POLICE, "schema_version", DROP),
    ("version of a newer program", POLICE, "schema_version", 2),
    ("data of a version that is none", POLICE, "catalog_version", "yesterday"),
    ("last result as text", POLICE, "last_result", "facebook_page"),
)  # fmt: skip

# Rows that are no answers at all.
NO_ANSWERS: tuple[tuple[str, str], ...] = (
    ("nothing", ""),
    ("half a file", '{"schema_version": 1, "department": {"na'),
    ("a list", "[]"),
    ("null", "null"),
    ("a number", "61"),
    ("a page of the web", "<!doctype html><title>Sign in</title>"),
    ("a town", '{"schema_version": 1, "town": {}, "departments": []}'),
    ("lists in lists", "[" * 50_000),
)


def text_of(row: Row) -> str:
    """The odd work of a row, as it would stand in the database."""
    _name, example, path, value = row
    draft = copy.deepcopy(json.loads((FOLDER / f"{example}.json").read_text(encoding="utf-8")))
    holder: Any = draft
    *parents, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in parents:
        if isinstance(holder, dict) and holder.get(step) is None:
            holder[step] = {}
        holder = holder[step]
    if value is DROP:
        del holder[last]
    else:
        holder[last] = value
    return json.dumps(draft)
