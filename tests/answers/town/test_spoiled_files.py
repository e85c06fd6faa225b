"""Thousands of spoiled census files: each gives figures that can be used, or one sentence.

What once failed lies in `kept/` and is tried again each time. A run at night begins with a number of its own,
which is printed; TOWN_SEED=<number> repeats it.
"""

from __future__ import annotations

import hashlib
import os
import random
from pathlib import Path

import pytest

from advisor.answers import Answers, Department, parse_answers
from advisor.answers.town import TownFile, TownFileError, read_town
from advisor.answers.town.keeping import use_figures
from advisor.catalog import Catalog
from tests.answers.town.mutations import spoiled

HERE = Path(__file__).parent
KEPT = HERE / "kept"
GOOD = {path.name: path.read_bytes() for path in sorted((HERE / "files").iterdir()) if path.is_file()}


def tried(content: bytes, name: str) -> bool:
    """Whether figures were read; any other outcome than figures or a sentence fails."""
    try:
        file = read_town(content, name)
    except TownFileError as error:
        said = error.sentence
    else:
        usable(file)
        return True
    assert said.endswith(".")
    assert "\n" not in said
    assert len(said) < 1000
    return False


def usable(file: TownFile) -> None:
    names = [place.name for place in file.places]
    assert names
    assert len(set(names)) == len(names)
    for place in file.places:
        census = use_figures(place, Department()).census
        assert census
        known = [share for share in place.age_shares.values() if share is not None]
        assert all(0 <= share <= 1 for share in known)
        assert sum(known) <= 1 + 1e-9
        if place.ages_complete:
            assert sum(known) == pytest.approx(1)
        margins = [
            m for m in (*place.age_margins.values(), *place.language_margins.values()) if m is not None
        ]
        assert all(0 <= margin <= 1 for margin in margins)
        assert place.population is None or place.adults is None or place.adults <= place.population + 1


def many_tried(count: int, seed: int) -> None:
    dice = random.Random(seed)
    read = 0
    for number in range(count):
        content, name = spoiled(GOOD, dice)
        try:
            read += tried(content, name)
        except Exception:
            kept = KEPT / f"{hashlib.sha256(content).hexdigest()[:12]} {name or 'unnamed'}"
            kept.write_bytes(content)
            print(f"number {number} of seed {seed}, kept as {kept}")
            raise
    # the mishaps are neither harmless nor always the end of the file
    assert 0.05 * count < read < 0.95 * count


def test_two_thousand_spoiled_files_give_figures_or_a_sentence() -> None:
    many_tried(2_000, seed=20_261_128)


@pytest.mark.nightly
def test_twenty_thousand_more_from_another_number_each_night() -> None:
    seed = int(os.environ.get("TOWN_SEED") or random.SystemRandom().randrange(1_000_000_000))
    print(f"TOWN_SEED={seed}")
    many_tried(20_000, seed)


@pytest.mark.parametrize("path", sorted(KEPT.glob("* *")), ids=lambda path: path.name.split()[0])
def test_what_once_failed_does_not_fail_again(path: Path) -> None:
    tried(path.read_bytes(), path.name.split(" ", 1)[1])


@pytest.mark.parametrize("name", sorted(GOOD))
def test_every_good_file_can_be_used_and_the_answers_are_read_again(name: str, catalog: Catalog) -> None:
    for place in read_town(GOOD[name], name).places:
        answers = Answers(department=use_figures(place, Department()))
        assert parse_answers(answers.to_json(), catalog) == answers
