"""Laws of the ranking, and of what the set is said to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from advisor.decision.method import SERVED_AT_ALL
from advisor.words.steps import HARDLY
from tests.laws.case import CATALOG, LAW_ENFORCEMENT, RUN, SLACK, Case, is_companion, page_of
from tests.laws.law import Seen, law

# From here on a need counts as served, when a job is told; the program's own step lies at SERVED_AT_ALL.
WORKABLE_RATING = 2
# The jobs that only somebody with the skill can do, and what shows that it can be done without.
CAMERA = "live_video"
FILMED_BY_OTHERS = frozenset({"cable_peg"})


@law("department")
def each_department_gets_advice(case: Case) -> Iterator[Seen]:
    """Answers that can be read get advice. Harm: a town that told everything gets an error and gives up."""
    yield case.failed is None, f"{case.failed}"


@law("department")
def nothing_vanishes(case: Case) -> Iterator[Seen]:
    """Each platform of the catalog is ranked, ruled out or beside the ranking, and only once. Harm: a town
    cannot tell whether its channel was weighed."""
    if case.purposes:
        beside = [row["platform"] for row in case.result["foundation"]]
        rows = [
            row["platform"]
            for place in case.result["ranking"]
            for row in (place, *(place.get("features") or ()))
        ]
        found = Counter([*rows, *(out["platform"] for out in case.result["ruled_out"]), *beside])
        missing = sorted(set(CATALOG.platforms) - set(found))
        twice = sorted(p for p, times in found.items() if times > 1 or p not in CATALOG.platforms)
        yield not missing and not twice, f"missing {missing}, twice or unknown {twice}"


@law("department")
def ranks_count_from_one(case: Case) -> Iterator[Seen]:
    """Ranks run from one without a gap, in the ranking and within each role. Harm: two firsts, or none."""
    ranks = [row["rank"] for row in case.result["ranking"]]
    by_role: dict[str, list[int]] = defaultdict(list)
    for row in case.result["ranking"]:
        by_role[row["role"]].append(row["role_rank"])
    in_order = all(r == list(range(1, len(r) + 1)) for r in (ranks, *by_role.values()))
    yield in_order, f"ranks {ranks}, in the roles {dict(by_role)}"


@law("platform")
def points_add_up(case: Case) -> Iterator[Seen]:
    """The points of a row sum to its score, which lies between 0 and 100 and within its range. Harm: a board
    member who adds up loses trust."""
    for platform, row in case.rows.items():
        total, score = sum(c["points"] for c in row["contributions"]), row["score"]
        fits = abs(total - score) < 1e-6 and -SLACK <= score <= 100 + SLACK
        within = row["score_low"] - 1e-6 <= score <= row["score_high"] + 1e-6
        yield (
            fits and within,
            f"{platform}: points {total:.6f}, score {score:.6f} in {row['score_low']}–{row['score_high']}",
        )


@law("feature")
def a_feature_stands_with_its_page(case: Case) -> Iterator[Seen]:
    """A live or group feature stands in the row of its page and takes no place of its own. Harm: a town opens
    a stream without the page that it needs."""
    for place in case.result["ranking"]:
        if page_of(place["platform"]) is not None:
            yield False, f"{place['platform']} is ranked {place['rank']} by itself"
        for row in place.get("features") or ():
            yield (
                page_of(row["platform"]) == place["platform"],
                f"{row['platform']} under {place['platform']}",
            )
    for page, features in case.chosen["features"].items():
        for feature in features:
            yield page_of(feature) == page, f"the set runs {feature} in {page}"


@law("department")
def bans_and_gates_hold(case: Case) -> Iterator[Seen]:
    """Nothing that is banned, ended or behind an open gate is to be opened, and nothing banned or ended is
    ranked. Harm: the town breaks its own rule, or the law."""
    banned = set(case.constraints.get("banned_platforms") or ())
    run = [*case.held, *case.features]
    gone = [
        p
        for p in {*run, *case.rows}
        if p in banned or page_of(p) in banned or CATALOG.platforms[p].status == "discontinued"
    ]
    gated = [p for p in run if not case.has(p) and case.rows.get(p, {}).get("conditional")]
    yield not gone and not gated, f"banned or ended {sorted(gone)}, gated {gated}"


@law("member")
def what_a_member_needs_is_there(case: Case) -> Iterator[Seen]:
    """What is to be opened has the account it needs, in the set or today. Harm: Threads cannot be opened
    without Instagram."""
    new = [platform for platform in (*case.held, *case.features) if not case.has(platform)]
    for platform in new:
        for requirement in CATALOG.platforms[platform].requires:
            choices = [c for c in requirement.split("|") if c in CATALOG.platforms and not is_companion(c)]
            if choices:
                there = any(c in case.held or case.has(c) for c in choices)
                yield there, f"{platform} needs {choices}; held {case.held}"


@law("member")
def a_member_is_fit_for_a_purpose(case: Case) -> Iterator[Seen]:
    """Whatever is worked on is at least workable for one of the purposes, by itself or through a feature.
    Harm: hours go into a tool bent to a job."""
    for platform in case.members:
        names = [platform, *case.chosen["features"].get(platform, ())]
        best = max((CATALOG.purpose_fit[n, p].rating or 0 for n in names for p in case.purposes), default=0)
        yield best >= WORKABLE_RATING, f"{platform}: at best {best} for {sorted(case.purposes)}"


@law("member")
def a_member_has_a_job(case: Case) -> Iterator[Seen]:
    """Whatever is worked on serves one need best, or its advice names its job. Harm: an account of which
    nobody can say what it is for."""
    for platform in case.members:
        best = any(need["platform"] == platform for need in case.chosen["needs_covered"])
        named = any(item["job"] for item in case.told_of(platform) if item["action"] in RUN | {"transfer"})
        told = [item["action"] for item in case.told_of(platform)]
        yield best or named, f"{platform}: best for no need and no job; told {told}"


@law("member")
def a_lead_has_a_job(case: Case) -> Iterator[Seen]:
    """A channel that leads names the job in which it leads. Harm: a lead for nothing."""
    for item in case.items:
        if item["action"] == "lead":
            yield bool(item["job"]), f"{item['platform']} leads without a job: “{item['reason']}”"


@law("job")
def a_job_is_really_served(case: Case) -> Iterator[Seen]:
    """A platform that is given a need as its job serves it more than hardly, or no other need better. Harm:
    "use it for X only" and "it hardly serves X" on one page."""
    by_label = {need["label"]: need["criterion"] for need in case.result["needs"]}
    served = {n["criterion"]: n for n in case.chosen["needs_covered"]}
    for item in case.items:
        if item["action"] not in RUN or not item["job"] or item["platform"] not in case.rows:
            continue
        for label in item["job"].split("; "):
            if (criterion := by_label.get(label)) is None:
                continue
            own, best = case.value(item["platform"], criterion), served.get(criterion)
            in_the_set = best["value"] if best and best["platform"] == item["platform"] else 0.0
            value = max(own, in_the_set)
            most = max(c["value"] for c in case.rows[item["platform"]]["contributions"]
                       if c["criterion"].startswith("need:"))  # fmt: skip
            yield (
                value >= min(HARDLY, most) - SLACK,
                f"{item['platform']} {item['action']} for {label}: {value:.2f}",
            )


@law("account")
def the_rest_is_served_where_one_is_cut_back(case: Case) -> Iterator[Seen]:
    """Where an account of theirs is kept for one purpose only, the others are served by something else. Harm:
    it is cut back for needs that then nobody serves."""
    for account, item in case.told_accounts:
        if item["action"] != "restrict" or account["platform"] not in case.members:
            continue
        covered = case.chosen["needs_covered"]
        mine = {
            n["criterion"].split(":")[1]
            for n in covered
            if n["platform"] == account["platform"] and n["value"] >= SERVED_AT_ALL
        }
        rest = [n for n in covered if n["criterion"].split(":")[1] not in mine]
        unserved = [n["label"] for n in rest if n["value"] < SERVED_AT_ALL]
        yield not unserved, f"{case.who(account)} cut back to {sorted(mine)}; open {unserved[:3]}"


@law("need")
def live_video_needs_a_camera(case: Case) -> Iterator[Seen]:
    """Live video is served only by what can carry it, and by somebody who can film. Harm: the council
    promises a stream that nobody can make."""
    skills = case.resources.get("skills")
    for need in case.chosen["needs_covered"]:
        platform = need["platform"]
        if need["criterion"].split(":")[1] != CAMERA or platform is None or need["value"] < SERVED_AT_ALL:
            continue
        names = [platform, *case.chosen["features"].get(platform, ())]
        carried = any(CATALOG.platforms[n].live_video or CATALOG.kind_of(n).live for n in names)
        runs = case.has(platform)  # an account that runs proves its skills
        filmed = skills is None or runs or bool({"live_video", "video"} & set(skills))
        able = carried and (filmed or platform in FILMED_BY_OTHERS)
        yield able, f"{need['label']}: {names} at {need['value']:.2f}, skills {skills}"


@law("department")
def tools_of_the_police_are_for_the_police(case: Case) -> Iterator[Seen]:
    """A tool of the police is not to be opened by another department, unless a purpose is about crime. Harm:
    a library is sent to Crime Stoppers, and nothing else on the page is believed."""
    about_crime = any(CATALOG.purposes[p].about_crime for p in case.purposes)
    if case.kind in LAW_ENFORCEMENT or case.kind is None or about_crime:
        return
    told = [
        (item["platform"], item["action"])
        for item in case.items
        if CATALOG.platforms[item["platform"]].police_tool
        and not item["account_id"]
        and item["action"] in RUN | {"add_later", "staff_first"}
    ]
    yield not told, f"{case.kind}, purposes {sorted(case.purposes)}: {told}"
