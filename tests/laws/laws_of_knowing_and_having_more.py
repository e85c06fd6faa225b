"""Laws of pairs: to know more, or to have more, does no harm."""

from __future__ import annotations

from collections.abc import Iterator

from tests.laws.case import EMAIL, ENDED, RUN, TEXTS, Case, did, is_alert_list
from tests.laws.law import Seen, law_of_pairs

GOES_ON = RUN | {"revive_or_close", "transfer"}
# What turns a page that is merely left into one whose people are told to go.
LEFT, SENT_AWAY = frozenset({"park", "not_now"}), frozenset({"wind_down", "replace", "leave"})
# A need of this weight is one that a board remembers, a fall of this size one that it sees.
WEIGHTY, CLEAR_FALL = 0.10, 0.15


def told_platforms(before: Case, after: Case) -> list[str]:
    """The platforms of which the second knows more, in the order of the accounts."""
    was = {a["id"]: a for a in before.accounts}
    found = [a["platform"] for a in after.accounts if was.get(a["id"]) != a]
    if before.local.get("email_subscribers") != after.local.get("email_subscribers"):
        found.append(EMAIL)
    if before.local.get("alert_subscribers") != after.local.get("alert_subscribers"):
        found += [a["platform"] for a in after.ours if is_alert_list(a["platform"])]
        found += [TEXTS] if "alert_contract" in after.owned else []
    return list(dict.fromkeys(found))


@law_of_pairs("platform", "a figure", "two figures")
def a_good_figure_lowers_no_rank(before: Case, after: Case) -> Iterator[Seen]:
    """A figure that is at least the usual one never lowers its platform's rank, but behind another of which a
    figure is told as well. Harm: towns learn to leave good figures out."""
    told = told_platforms(before, after)
    for platform in told:
        if platform not in before.rows or "rank" not in before.rows[platform]:
            continue
        if platform in after.out:
            yield False, f"{platform} was ranked and is ruled out: {after.out[platform]['reason']}"
            continue
        was, now = before.rows[platform], after.rows[platform]
        ahead = [q for q in told if q != platform and "rank" in after.rows.get(q, {})]
        passed_by = sum(
            after.rows[q]["rank"] < now["rank"] and before.rows[q]["rank"] > was["rank"] for q in ahead
        )
        yield (
            now["rank"] - passed_by <= was["rank"],
            f"{platform}: rank {was['rank']} -> {now['rank']}, {was['score']:.1f} -> {now['score']:.1f}",
        )


@law_of_pairs("platform", "a figure", "two figures")
def a_good_figure_drops_nothing(before: Case, after: Case) -> Iterator[Seen]:
    """A figure that is at least the usual one never drops its platform from what is held. Harm: the account
    with proven followers is the one that goes."""
    for platform in told_platforms(before, after):
        if platform in before.held:
            yield platform in after.held, f"{platform} in {before.held} -> {after.held}"


@law_of_pairs("account", "a figure", "two figures")
def a_good_figure_ends_no_account(before: Case, after: Case) -> Iterator[Seen]:
    """A figure that is at least the usual one never ends the account it is told of, nor turns a page that is
    left into one that sends its people away. Harm: honesty closes a page."""
    told = told_platforms(before, after)
    for account in before.ours:
        was, now = before.told(account), after.told(account)
        if account["platform"] in told and was and now:
            ends = was["action"] not in ENDED and now["action"] in ENDED
            sends = was["action"] in LEFT and now["action"] in SENT_AWAY
            yield not ends and not sends, f"{before.who(account)}: {was['action']} -> {did(now)}"


HAVING = ("an hour", "a quarter hour", "money", "a skill")


@law_of_pairs("department", *HAVING)
def more_covers_no_less(before: Case, after: Case) -> Iterator[Seen]:
    """An hour, a dollar or a skill more never lowers the worth of the set. Harm: the town that invests gets a
    worse set."""
    if before.worth is not None and after.worth is not None:
        yield (
            after.worth >= before.worth - 1e-6,
            f"worth {before.worth:.4f} -> {after.worth:.4f}; {before.held} -> {after.held}",
        )


@law_of_pairs("account", *HAVING)
def more_ends_nothing(before: Case, after: Case) -> Iterator[Seen]:
    """An hour, a dollar or a skill more never ends an account that went on. Harm: residents lose a page
    because the town got richer."""
    for account in before.ours:
        was, now = before.told(account), after.told(account)
        if was and now and was["action"] in GOES_ON:
            yield (
                now["action"] not in ENDED,
                f"{before.who(account)}: {was['action']} -> {did(now)}; {before.held} -> {after.held}",
            )


@law_of_pairs("need", *HAVING)
def more_leaves_no_need_behind(before: Case, after: Case) -> Iterator[Seen]:
    """An hour, a dollar or a skill more leaves no weighty need clearly worse served. Harm: people who were
    served yesterday are not today."""
    now = {need["criterion"]: need["value"] for need in after.chosen["needs_covered"]}
    for need in before.chosen["needs_covered"]:
        if need["weight"] >= WEIGHTY:
            value = now.get(need["criterion"], 0.0)
            yield (
                value >= need["value"] - CLEAR_FALL,
                f"{need['label']} {need['value']:.2f} -> {value:.2f}; {before.held} -> {after.held}",
            )
