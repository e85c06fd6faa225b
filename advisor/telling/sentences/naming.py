"""What needs, purposes and groups of people are called in an explanation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from advisor.catalog import Catalog
from advisor.catalog.records import Mode, ModeName, Platform, PurposeFit
from advisor.decision.result import Criterion, Valued
from advisor.text import _, ngettext
from advisor.words.labels import mode_label
from advisor.words.lists import some_of
from advisor.words.phrases import a, bare, capital, inside, the, uncapital

# Groups of people named for one purpose where needs are listed.
AUDIENCES_NAMED = 2
# An explanation is read at a glance.
MOST_WORDS = 20


def names(platforms: Sequence[str], catalog: Catalog) -> list[str]:
    """Platform ids as names; an id that is not known stays as it is."""
    return [catalog.platforms[p].name if p in catalog.platforms else p for p in platforms]


def the_name(platform: Platform) -> str:
    """A platform inside a sentence that speaks of it already: "the Facebook page", "Nextdoor"."""
    return the(platform.spoken) if platform.spoken_as == "one" else platform.spoken


def spoken(platforms: Iterable[str], catalog: Catalog) -> list[str]:
    """Platform ids as names inside a sentence that speaks of them already."""
    known = catalog.platforms
    return [the_name(known[p]) if p in known else p for p in platforms]


def a_name(platform: Platform) -> str:
    """A platform inside a sentence as something new: "a Facebook page", "Nextdoor"."""
    return a(platform.spoken) if platform.spoken_as == "one" else platform.spoken


def number_of(platform: Platform) -> int:
    """1 or 2, for the verb behind its name: "the page serves", "county alerts serve"."""
    return 2 if platform.spoken_as == "many" else 1


def need_label(catalog: Catalog, need: Criterion) -> str:
    """ "Recruitment → Job seekers (entry level)"."""
    return f"{catalog.purposes[need.purpose].label} → {catalog.audiences[need.audience].label}"


def need_labels(catalog: Catalog, need: Criterion) -> dict[str, str]:
    """The labels of a need, by the names of their fields in the result."""
    return {
        "label": need_label(catalog, need),
        "purpose_label": catalog.purposes[need.purpose].label,
        "audience_label": catalog.audiences[need.audience].label,
    }


def criterion_title(catalog: Catalog, criterion: Criterion) -> str:
    """ "Recruitment: Job seekers (entry level)", where no arrow can be printed; a measure or a family by its
    label."""
    match criterion.kind:
        case "need":
            purpose, people = catalog.purposes[criterion.purpose], catalog.audiences[criterion.audience]
            return f"{purpose.label}: {people.label}"
        case "success":
            return catalog.success[criterion.success].label
        case "family":
            return catalog.families[criterion.family].label


def skills_label(catalog: Catalog, mode: Mode) -> str:
    """ "Writing, Short video"; "Short video or Live video" where either does; "" for none."""
    ways = (", ".join(catalog.skills[s].label for s in skills) for skills in mode.skill_sets)
    return _(" or ").join(ways)


def skills_missing(catalog: Catalog, gaps: Iterable[Iterable[str]]) -> str:
    """ "short video or live video", where either would do; inside a sentence."""
    each = (", ".join(catalog.skills[s].label.lower() for s in sorted(skills)) for skills in gaps)
    return _(" or ").join(dict.fromkeys(each))


def needs_listed(catalog: Catalog, needs: Iterable[Criterion], most: int) -> str:
    """Needs by purpose: "recruitment (job seekers); youth outreach (teens); 2 more purposes"."""
    people: dict[str, list[str]] = {}
    for need in needs:
        people.setdefault(need.purpose, []).append(inside(catalog.audiences[need.audience].label))
    jobs = [
        f"{purpose_words(catalog, purpose)} ({some_of(who, AUDIENCES_NAMED)})"
        for purpose, who in people.items()
    ]
    text, more = "; ".join(jobs[:most]), len(jobs) - most
    if more > 0:
        text += ngettext("; {count} more purpose", "; {count} more purposes", more).format(count=more)
    return text


def way_label(catalog: Catalog, platform: str, mode: ModeName) -> str:
    """How it is run, in words; where nobody can answer there are no posts and replies."""
    if catalog.platforms[platform].dialog == "none" and mode in ("full", "light"):
        return _("one way, as needed")
    return mode_label(mode)


def purpose_words(catalog: Catalog, purpose: str) -> str:
    """ "recruitment"."""
    return inside(catalog.purposes[purpose].label)


@lru_cache(maxsize=256)
def people_words(catalog: Catalog, audience: str) -> str:
    """ "older adults 65+"; a bracket stays where it alone tells two groups apart."""
    label = catalog.audiences[audience].label
    alike = [a for a in catalog.audiences.values() if bare(a.label) == bare(label)]
    return inside(label) if len(alike) == 1 else uncapital(label)


def short_enough(sentence: str) -> bool:
    """At most as many words as are read at a glance."""
    return len(sentence.split()) <= MOST_WORDS


def shortest_that_fits(*versions: str) -> str:
    """The first version (fullest first) that is short enough, else the last."""
    return next((v for v in versions if v and short_enough(v)), versions[-1])


def confidence_words(catalog: Catalog, confidence: str) -> str:
    """ "fairly sure": how sure we are of a rating, in the middle of a sentence."""
    return catalog.scales[("confidence", confidence)].label.lower()


def as_judgement(claim: PurposeFit) -> str:
    """The reason of a rating that no source states, called our judgement."""
    return _("{how} (our judgment).").format(how=capital(claim.rationale.rstrip(".")))


def in_its_account(row: Valued, catalog: Catalog) -> str:
    """The name of a row; a live or group feature with the account that it lives in."""
    account = catalog.platforms[row.platform].shares_account_with
    if not account:
        return row.name
    return _("{feature} (in {account})").format(feature=row.name, account=catalog.platforms[account].name)


def with_unit(label: str, unit: str) -> str:
    """ "Event attendance (people)": a measure, and what its figures count."""
    name = capital(inside(label))
    return _("{measure} ({unit})").format(measure=name, unit=unit) if unit else name
