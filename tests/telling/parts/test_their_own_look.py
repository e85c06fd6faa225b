"""What is the department's own on a report."""

from __future__ import annotations

from advisor.telling.parts.their_own_look import darkened, in_their_words, logo_words


def test_a_paragraph_of_theirs_is_marked_whatever_signs_it_holds() -> None:
    assert in_their_words("We {can} do it.") == "We {can} do it. [edited by the department]"


def test_a_logo_is_called_by_its_department() -> None:
    assert logo_words("Maple Falls Police") == "Logo of Maple Falls Police"


def test_a_colour_that_was_darkened_is_told_with_both() -> None:
    told = darkened("#ffcc00", "#806600")

    assert told == "#ffcc00 is too pale to read on white, so a darker one is used: #806600."
