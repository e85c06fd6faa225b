"""Behind the decision: the ranking with its points, the needs, checks, evidence and method."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.charts import contributions_chart
from advisor.decision.facts.reasons_told import reason_told
from advisor.decision.result import Ranked, Recommendation, Valued
from advisor.telling.blocks import Annex, Column, Picture, Point, Points, Said, Table
from advisor.telling.figures import weight
from advisor.telling.figures import whole as whole_number
from advisor.telling.parts.answers_given import answered
from advisor.telling.parts.chart_findings import points_caption, points_finding
from advisor.telling.parts.cited_sources import Evidence
from advisor.telling.parts.not_chosen import ruled_out_table
from advisor.telling.parts.reach import ceiling_words, no_promise
from advisor.telling.parts.what_to_settle import asked_whom
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.telling.sentences.left_out_sentences import why_not_sentence
from advisor.telling.sentences.naming import as_judgement, way_label
from advisor.text import _, ngettext
from advisor.words.labels import role_label
from advisor.words.numbers import whole_range
from advisor.words.phrases import inside

ROWS_IN_CHART = 5
ROWS_IN_RANKING = 9
NEEDS_SHOWN = 9
CHECKS_SHOWN = 6
GROUNDS_SHOWN = 8


def annex(recommendation: Recommendation, answers: Answers, catalog: Catalog, evidence: Evidence) -> Annex:
    """Everything a sceptical reader asks for after page one."""
    picture = None
    if recommendation.ranking:
        picture = Picture(
            heading=points_finding(recommendation, catalog),
            chart=contributions_chart(recommendation, theme="print", limit=ROWS_IN_CHART),
            caption=points_caption(),
        )  # fmt: skip
    checks = _checks(recommendation, evidence)
    reach = _reach(recommendation, catalog, evidence)
    evidence.add_rest(recommendation)
    grounds = ground_points(recommendation, catalog, answers, evidence)
    return Annex(
        heading=_("Annex: how this was worked out"),
        lead=_("Each platform is rated for each need: how well it does the job, times what it is worth that "
               "so many of these people meet one message in time. Hours, money and rules decide what may be "
               "in the set."),
        picture=picture,
        ranking=_ranking(recommendation, catalog),
        needs=needs_table(recommendation, catalog),
        grounds=grounds,
        reach=reach,
        checks=checks,
        answered=answered(recommendation, answers, catalog),
        ruled_out=ruled_out_table(recommendation, catalog),
        sources=evidence.listed(recommendation),
        method=method_points(recommendation),
    )  # fmt: skip


def place_of(row: Valued, recommendation: Recommendation, catalog: Catalog) -> str:
    """Whether a ranked platform, or a feature of one, is in the set or kept as a copy; shortly why not."""
    if copy := copy_on(row.platform, recommendation.set):
        return _("Kept as a copy ({time})").format(time=copy_time(copy.hours_per_week))
    if row.platform in recommendation.set.platforms:
        way = way_label(catalog, row.platform, recommendation.set.modes[row.platform])
        return _("In the set ({mode})").format(mode=way)
    if row.platform in {f for names in recommendation.set.features.values() for f in names}:
        return _("In the set, as part of its account")
    return why_not_sentence(catalog, row.left_out, row.conditional) if row.left_out else ""


def ranking_lines(
    row: Ranked, recommendation: Recommendation, catalog: Catalog
) -> tuple[tuple[Said, ...], ...]:
    """The line of an account, then one for each feature in it: under its name, and without a place."""
    return tuple(
        (
            f"{one.rank}. {one.name}"
            if isinstance(one, Ranked)
            else _("– with {name}").format(name=one.name),
            role_label(row.role) if isinstance(one, Ranked) else "",
            whole_number(one.score),
            whole_range(one.score_low, one.score_high),
            place_of(one, recommendation, catalog),
        )
        for one in (row, *row.features)
    )


def _ranking(recommendation: Recommendation, catalog: Catalog) -> Table:
    rows = recommendation.ranking[:ROWS_IN_RANKING]
    more = len(recommendation.ranking) - len(rows)
    return Table(
        heading=_("The ranking"),
        columns=(
            Column(_("Platform"), 0.25), Column(_("Role"), 0.21),
            Column(_("Points"), 0.07, "right"),
            Column(_("Range"), 0.08, "right"), Column(_("In the set, or why not"), 0.39),
        ),
        rows=tuple(line for row in rows for line in ranking_lines(row, recommendation, catalog)),
        # no count: a full page shows fewer rows than stand here
        note=_("The CSV file of this report has the whole ranking.") if more > 0 else "",
    )  # fmt: skip


def needs_table(recommendation: Recommendation, catalog: Catalog, *, most: int | None = NEEDS_SHOWN) -> Table:
    """The heaviest needs, or all of them, with the member that serves each best."""
    covered = sorted(recommendation.set.needs_covered, key=lambda c: -c.weight)
    shown = covered[:most]
    more = len(covered) - len(shown)
    return Table(
        heading=_("Your needs, and how well the set serves them"),
        columns=(
            Column(_("Need"), 0.50), Column(_("Weight"), 0.10, "right"),
            Column(_("Best served by"), 0.24),
            Column(_("How well"), 0.16),
        ),
        rows=tuple(
            (
                _("{purpose} for {audience}").format(
                    purpose=c.purpose_label, audience=inside(c.audience_label)
                ),
                weight(c.weight), catalog.platforms[c.platform].name if c.platform else "–", c.words,
            )
            for c in shown
        ),
        note=ngettext("{count} lighter need is not shown.", "{count} lighter needs are not shown.",
                      more).format(count=more) if more > 0 else "",
    )  # fmt: skip


def ground_points(
    recommendation: Recommendation,
    catalog: Catalog,
    answers: Answers,
    evidence: Evidence,
    *,
    most: int | None = GROUNDS_SHOWN,
) -> Points | None:
    """For each member and each purpose it serves: why it is rated so, in the words of the data."""
    names = {row.platform: row for row in recommendation.ranking}
    items: dict[tuple[str, str], Point] = {}
    for covered in recommendation.set.needs_covered:
        row = names.get(covered.platform or "")
        purpose = covered.criterion.purpose
        own = next((c for c in row.contributions if c.criterion == covered.criterion), None) if row else None
        if row is None or own is None or (row.platform, purpose) in items:
            continue
        claim = reason_told(catalog, answers, own.through or row.platform, purpose)
        if claim is None or not claim.rationale:
            continue
        cites = evidence.cite(claim.sources, row.name, always_shown=False)
        text = claim.rationale if cites and claim.basis != "judgement" else as_judgement(claim)
        lead = _("{name} for {purpose}.").format(
            name=row.name, purpose=inside(catalog.purposes[purpose].label)
        )
        items[row.platform, purpose] = Point(text, lead=lead, cites=cites)
    if not items:
        return None
    return Points(_("What the ratings stand on"), tuple(items.values())[:most])


def _reach(recommendation: Recommendation, catalog: Catalog, evidence: Evidence) -> Point | None:
    """The ceiling, called one, with its survey."""
    ceiling = recommendation.set.reach_ceiling
    if ceiling is None:
        return None
    text = f"{ceiling_words(ceiling, catalog)} {no_promise()}"
    return Point(text, lead=_("Reach."), cites=evidence.cite((ceiling.source,), _("reach"), most=1))


def _checks(recommendation: Recommendation, evidence: Evidence) -> Points | None:
    """What is still open before an account starts: the gates, then what matters, unanswered first."""
    rows = [r for r in recommendation.checks or () if r.answer != "yes"]
    if not rows:
        return None
    answers = {"no": _("answered no"), "unknown": _("not answered yet")}
    items = tuple(
        Point(
            _("{question} ({answer}; ask: {whom}; as of {as_of}, check again)").format(
                question=row.question, answer=answers.get(row.answer, ""),
                whom=asked_whom(row), as_of=row.as_of or _("an unknown date"),
            ),
            lead=_("Required.") if row.severity == "gate" else "",
        )
        for row in rows[:CHECKS_SHOWN]
    )  # fmt: skip
    more = len(rows) - len(items)
    note = _("This is advice, not law: ask your attorney.")
    if more > 0:
        note = _("The app has further checks.") + " " + note
    opens = bool(recommendation.set.opening_hours)
    return Points(_("Settle before opening an account") if opens else _("Settle first"), items, note)


def method_points(recommendation: Recommendation) -> Points:
    """How it was worked out, in four sentences."""
    versions = _("Catalog {catalog}, engine {engine}. The same answers give the same result.").format(
        catalog=recommendation.catalog_version, engine=recommendation.engine_version
    )
    return Points(
        heading=_("Method and versions"),
        items=(
            Point(_("First rules, then benefit for each need. What runs without a reason to end is kept; "
                    "then comes the set that serves the needs best within the hours and money. An unknown "
                    "fact widens the range.")),
            Point(_("Hours are our judgment; you can change them in the app. National survey figures stand "
                    "in where the town's own are not known.")),
            Point(versions),
            Point(_("This is advice, not law: ask your attorney.")),
        ),
    )  # fmt: skip
