"""What a kind of department is shown first, and what is ticked for it. The person changes all of it."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.named import ANY_DEPARTMENT
from advisor.questions.draft import Draft, choose, chosen, read
from advisor.questions.importance import MIDDLE

# Few enough to settle on; the rest of the pack stands right below, unticked.
TICKED_PURPOSES = 4
TICKED_AUDIENCES = 3
TICKED_SUCCESS = 2
SHOWN_SUCCESS = 6


def pack_kind(draft: Draft, catalog: Catalog) -> str:
    """The pack that goes with the draft; a department of unknown kind gets the general one."""
    kind = read(draft, "department.kind")
    return kind if isinstance(kind, str) and kind in catalog.departments else ANY_DEPARTMENT


def pack_purposes(draft: Draft, catalog: Catalog) -> tuple[str, ...]:
    """The likely purposes, two-way dialog first; then the chosen ones that the pack does not hold."""
    pack = catalog.departments[pack_kind(draft, catalog)].purposes
    return (*pack, *(p for p in chosen(draft, "purposes") if p not in pack))


def pack_audiences(draft: Draft, catalog: Catalog) -> tuple[str, ...]:
    """The pack's audiences, those natural to a chosen purpose, and those chosen already."""
    shown = list(catalog.departments[pack_kind(draft, catalog)].audiences)
    for purpose in chosen(draft, "purposes"):
        shown += catalog.purposes[purpose].natural_audiences[:2]
    return tuple(dict.fromkeys((*shown, *chosen(draft, "audiences"))))


def suggested_success(draft: Draft, catalog: Catalog) -> tuple[str, ...]:
    """Measures that go with the chosen purposes, those of the pack first; then those chosen already."""
    pack = catalog.departments[pack_kind(draft, catalog)].success
    wanted = set(chosen(draft, "purposes"))

    def fits(success: str) -> int:
        return len(wanted & set(catalog.success[success].natural_purposes))

    fitting = [s for s in catalog.success if fits(s)]
    order = sorted(fitting, key=lambda s: (-fits(s), s not in pack, list(catalog.success).index(s)))
    first = [s for s in pack if s in fitting]
    shown = list(dict.fromkeys((*first, *order, *pack)))[:SHOWN_SUCCESS]
    return tuple(dict.fromkeys((*shown, *chosen(draft, "success"))))


def start_purposes(draft: Draft, catalog: Catalog) -> Draft:
    """The draft with the pack's first purposes ticked. Two-way dialog is always among them."""
    pack = catalog.departments[pack_kind(draft, catalog)].purposes
    return choose(draft, "purposes", pack[:TICKED_PURPOSES], MIDDLE)


def start_audiences(draft: Draft, catalog: Catalog) -> Draft:
    """The draft with the first audiences of the pack ticked, and one that a chosen purpose calls for."""
    pack = list(catalog.departments[pack_kind(draft, catalog)].audiences[:TICKED_AUDIENCES])
    for purpose in chosen(draft, "purposes"):
        natural = catalog.purposes[purpose].natural_audiences
        if natural and not set(natural) & set(pack):
            pack.append(natural[0])
    return choose(draft, "audiences", pack, MIDDLE)


def start_success(draft: Draft, catalog: Catalog) -> Draft:
    """The draft with the likeliest measures ticked."""
    return choose(draft, "success", suggested_success(draft, catalog)[:TICKED_SUCCESS], MIDDLE)


def follows_pack(draft: Draft, catalog: Catalog) -> bool:
    """Whether the purposes are still as ticked for the kind, so that another kind may replace them."""
    pack = catalog.departments[pack_kind(draft, catalog)].purposes[:TICKED_PURPOSES]
    return draft.get("purposes") == [{"id": purpose, "importance": MIDDLE} for purpose in pack]
