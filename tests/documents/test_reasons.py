"""Page one says why in this department's own facts; what others did stands in the annex, with its source."""

from advisor.telling.sentences.naming import as_judgement
from tests.documents.facts import every_account


def test_the_reasons_of_page_one_are_those_of_the_members_and_none_repeats(
    example, report_of, recommendation_of
):
    points = report_of(example).board.reasons.items
    rows = {row.platform: row for row in recommendation_of(example).ranking}
    members = [rows[name] for name in recommendation_of(example).set.platforms][: len(points) - 1]
    for row, point in zip(members, points[1:], strict=False):
        assert point.text.startswith(row.reason)
        assert point.lead == f"{row.name}."
    assert len({point.text for point in points}) == len(points) == 3


def test_the_words_of_the_data_behind_a_rating_stay_in_the_annex(example, report_of, catalog):
    claims = [claim for claim in catalog.purpose_fit.values() if claim.rationale]
    basis_of = {claim.rationale: claim.basis for claim in claims}
    basis_of |= {as_judgement(claim): claim.basis for claim in claims}
    grounds = report_of(example).annex.grounds
    assert grounds is not None
    for point in grounds.items:
        judged = point.text.endswith("(our judgment).")
        assert judged == (not point.cites or basis_of[point.text] == "judgement")


def test_a_member_that_does_no_need_best_is_told_with_the_job_it_helps_in(report_of):
    board = report_of("rural-sheriff-emergencies").board
    jobs = {row[0]: row[2] for row in board.chosen.rows}

    assert jobs["County or regional alert system"].startswith("A second way, for ")


def test_things_to_do_are_parted_by_a_comma_where_one_names_several(report_of):
    decision = every_account(report_of("rural-sheriff-emergencies"))

    assert " and the Facebook page, and use " in decision
