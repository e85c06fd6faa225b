"""What has changed since a report was made, in sentences."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.plan.since import Cause, Difference, Since
from advisor.telling.plan.fact_words import fact_sentence
from advisor.text import _, mark
from advisor.words.labels import mode_label, role_label

CAUSES: dict[Cause, str] = {
    "answers": mark("Your answers have changed since then, too."),
    "program": mark("The program is another version, too."),
}


def facts(since: Since, catalog: Catalog) -> tuple[str, ...]:
    """A sentence for each fact that touches the report."""
    return tuple(fact_sentence(change, catalog) for change in since.facts)


def differences(since: Since, catalog: Catalog) -> tuple[str, ...]:
    """A sentence for each thing that is not as it was."""
    return tuple(_difference(one, catalog) for one in since.differences)


def causes(since: Since) -> tuple[str, ...]:
    """What else changed and may be the cause."""
    return tuple(_(CAUSES[cause]) for cause in since.also)


def _difference(one: Difference, catalog: Catalog) -> str:
    name, was = _name(one.platform, catalog), _name(one.was, catalog)
    match one.kind:
        case "added":
            return _("Added: {name}.").format(name=name)
        case "dropped":
            return _("Dropped: {name}.").format(name=name)
        case "run_otherwise":
            return _("{name} is run in another way: {now}. It was: {was}.").format(
                name=name, now=mode_label(one.now), was=mode_label(one.was)
            )
        case "leads":
            return _("{now} leads now. It was {was}.").format(now=name, was=was)
        case "first_of_list":
            return _("First in the list “{role}”: {now}. It was {was}.").format(
                role=role_label(one.now), now=name, was=was
            )


def _name(platform: str, catalog: Catalog) -> str:
    """What is no longer in the catalogue keeps its id."""
    return catalog.platforms[platform].name if platform in catalog.platforms else platform
