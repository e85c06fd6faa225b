"""Page one says why in this department's own facts; what others did stands in the annex, with its source."""


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
    rationales = {claim.rationale for claim in catalog.purpose_fit.values() if claim.rationale}
    grounds = report_of(example).annex.grounds
    assert grounds is not None
    for point in grounds.items:
        assert point.text.removesuffix(" (Our judgement.)") in rationales
        assert point.cites or point.text.endswith("(Our judgement.)")
