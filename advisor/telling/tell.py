"""From a recommendation in codes and values to one that says everything in words, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.facts.own_accounts import with_sleeping_accounts
from advisor.decision.result import (
    ActionItem,
    Alternative,
    ChosenSet,
    Decisive,
    Foundation,
    Layer,
    Need,
    Recommendation,
    Strategy,
    WhatWouldChange,
)
from advisor.decision.town_result import AccountAdvice
from advisor.telling.ranking_told import told_ranking, told_ruled_out
from advisor.telling.sentences.change_sentences import hours_then, one_more_hour, would_come_in
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.decisive_sentences import decisive_sentence
from advisor.telling.sentences.headline_sentences import told_headline
from advisor.telling.sentences.hours_sentences import hours_steps
from advisor.telling.sentences.naming import need_labels
from advisor.telling.sentences.saying import AS_RANKED, say, say_all
from advisor.telling.sentences.strategy_sentences import gives_up
from advisor.text import _
from advisor.words.numbers import benefit_words

Explained = TypeVar("Explained", Foundation, Strategy)
Advised = TypeVar("Advised", ActionItem, AccountAdvice)


def tell(catalog: Catalog, answers: Answers, recommendation: Recommendation) -> Recommendation:
    """The recommendation with every label and sentence, in the language of the current context.

    What was said before is said anew; codes and values stay as they are. Plan and checks have words of
    their own.
    """
    return telling_of(catalog, answers, recommendation)[1]


def telling_of(catalog: Catalog, answers: Answers, decided: Recommendation) -> tuple[Telling, Recommendation]:
    """The same, and what a sentence about it may look at."""
    catalog = with_overrides(catalog, answers)
    now = Telling(catalog, with_sleeping_accounts(catalog, answers))
    ruled_out, ranking = told_ruled_out(now, decided.ruled_out), told_ranking(now, decided.ranking)
    rows = [row for place in ranking for row in (place, *place.features)]
    now = replace(
        now,
        ranked={row.platform: row.reason for row in rows},
        left_out={row.platform: row.left_out_because or row.reason for row in rows},
        ruled_out={out.platform: out.reason for out in ruled_out},
    )
    warnings = dict.fromkeys(say(now, reason) for reason in decided.warnings_because)
    headline, layers = decided.headline, decided.layers
    others, ways, could = decided.alternatives, decided.strategies, decided.what_would_change
    return now, decided.model_copy(
        update={
            "needs": tuple(_need(now, need) for need in decided.needs),
            "hours_steps": hours_steps(decided.hours_parts),
            "ranking": ranking,
            "foundation": _explained(now, decided.foundation),
            "ruled_out": ruled_out,
            "set": _chosen(now, decided.set),
            "alternatives": None if others is None else tuple(_other(now, other) for other in others),
            "strategies": None if ways is None else _explained(now, ways),
            "actions": tuple(_own_action(now, item) for item in decided.actions),
            "what_would_change": None if could is None else tuple(_change(now, one) for one in could),
            "headline": told_headline(now, headline, decided.totals) if headline else None,
            "decisive": _decisive(now, decided.decisive),
            "layers": None if layers is None else tuple(_layer(now, layer) for layer in layers),
            "warnings": tuple(warnings),
        }
    )


def told_action(now: Telling, item: Advised) -> Advised:
    """What to do with a platform or an account, in words."""
    said = [say(now, reason) for reason in item.because]
    return item.model_copy(update=_in_words(now, item, said))


def _own_action(now: Telling, item: ActionItem) -> ActionItem:
    """The same, and what its account needs beside the reason of its row."""
    said = [say(now, reason) for reason in item.because]
    care = [one for one, reason in zip(said, item.because, strict=True) if reason.code != AS_RANKED]
    return item.model_copy(update={**_in_words(now, item, said), "care": " ".join(care)})


def _in_words(now: Telling, item: Advised, said: Iterable[str]) -> dict[str, str | None]:
    """The words of an item by their fields. said: each part of its reason."""
    stop = item.stop_because
    return {
        "reason": " ".join(said),
        "job": say_all(now, item.job_because, "; ") or None,
        "stop_if": say(now, stop) if stop else None,
    }


def _explained(now: Telling, parts: Iterable[Explained]) -> tuple[Explained, ...]:
    return tuple(part.model_copy(update={"reason": say_all(now, part.because)}) for part in parts)


def _need(now: Telling, need: Need) -> Need:
    return need.model_copy(update=need_labels(now.catalog, need.criterion))


def _other(now: Telling, other: Alternative) -> Alternative:
    return other.model_copy(update={"gives_up": gives_up([say(now, part) for part in other.because])})


def _change(now: Telling, could: WhatWouldChange) -> WhatWouldChange:
    comes_in = bool(could.needs.kinds)
    reason = would_come_in(now, could) if comes_in else say_all(now, could.because)
    return could.model_copy(update={"reason": reason})


def _decisive(now: Telling, decisive: Decisive | None) -> Decisive | None:
    return decisive and decisive.model_copy(update={"reason": decisive_sentence(now, decisive)})


def _layer(now: Telling, layer: Layer) -> Layer:
    record = now.catalog.warning_layers[layer.layer]
    steps = {"yes": record.step_there, "no": record.step_missing, "unknown": record.step_unknown}
    return layer.model_copy(update={"label": record.label, "first_step": steps[layer.there]})


def _chosen(now: Telling, chosen: ChosenSet) -> ChosenSet:
    covered = tuple(
        one.model_copy(
            update={
                **need_labels(now.catalog, one.criterion),
                "words": benefit_words(one.value) if one.value > 0 else _("not at all"),
            }
        )
        for one in chosen.needs_covered
    )
    measures = tuple(
        one.model_copy(
            update={
                "label": now.catalog.success[one.success].label,
                "how": now.catalog.measures[one.platform, one.success].how if one.platform else "",
            }
        )
        for one in chosen.measures_readable
    )
    hour, to_come = chosen.one_more_hour, chosen.hours_to_come
    return chosen.model_copy(
        update={
            "needs_covered": covered,
            "measures_readable": measures,
            "one_more_hour": hour and hour.model_copy(update={"reason": one_more_hour(now, hour)}),
            "hours_to_come": to_come and to_come.model_copy(update={"reason": hours_then(now, to_come)}),
        }
    )
