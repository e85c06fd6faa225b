"""A draft in hand and the saved work it came from: opened, changed, saved, and brought up to date.

Several hands may hold one work. Each writes what it changed onto what is stored, on the revision it has seen;
where another was faster it reads again and puts its change onto that. A field that both changed, to different
values, keeps what is stored, and both values are kept for the person to choose from. What cannot be read is
never written over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from advisor.catalog import Catalog
from advisor.questions import Draft, empty
from advisor.questions.opening import (
    Opened,
    SetAside,
    UnreadableError,
    open_draft,
    open_text,
    value_in,
    without,
)
from advisor.store.changes import (
    Change,
    Conflict,
    Path,
    changes_between,
    is_reachable,
    is_same,
    merged,
    value_at,
    with_changes,
)
from advisor.store.errors import BUSY, DELETED, ChangedWorkError, StoreError, UnknownWorkError
from advisor.store.store import SavedWork, Store
from advisor.text import _

# Each try loses only to somebody who was saved, so that a few are enough for many people at once.
MOST_TRIES = 50


@dataclass
class Work:
    """A draft and where it is kept.

    work_id    None until the first answer
    draft      the answers in hand, as every page can draw them
    problem    why the last answer is not saved, as a sentence; empty when all is saved
    deleted    whether the saved work was deleted elsewhere: only the draft in hand is left
    set_aside  what was saved and cannot be used; it stays saved until it is taken off
    conflicts  fields that were changed here and elsewhere, to be decided; the draft holds what is stored
    unreadable why the work cannot be read, as a sentence: then there is no draft, and nothing is saved
    raw        the text of a work that can be fetched but not understood
    seen_anew  paths that were changed elsewhere and came in since they were last asked for
    """

    draft: Draft = field(default_factory=empty)
    work_id: str | None = None
    problem: str = ""
    deleted: bool = False
    set_aside: tuple[SetAside, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unreadable: str = ""
    raw: str | None = None
    seen_anew: tuple[Path, ...] = ()
    # What is stored: its number, all of it, and the part of it that can be used.
    revision: int = 0
    whole: Draft = field(default_factory=empty)
    base: Draft = field(default_factory=empty)
    catalog_version: str = ""

    @property
    def unsaved(self) -> tuple[Change, ...]:
        """What is in hand and not stored."""
        return changes_between(self.base, self.draft)

    @property
    def is_saved(self) -> bool:
        """Whether what is in hand is what is stored, with nothing left to decide."""
        return bool(self.work_id) and not (self.problem or self.deleted or self.conflicts or self.unreadable)


@dataclass(frozen=True)
class Keeper:
    """Keeps works in a store, read with the tables of a catalogue."""

    store: Store
    catalog: Catalog

    def new(self, draft: Draft | None = None) -> Work:
        """New work: nothing said yet, or a copy of answers, saved at once. What is no answer is left out."""
        if draft is None:
            return Work()
        work = Work(open_draft(draft, self.catalog).draft)
        self.save(work)
        return work

    def open(self, work_id: str) -> Work | None:
        """Saved work, or None when there is none of this id. One that cannot be read says why."""
        try:
            saved = self.store.load(work_id)
        except StoreError as error:
            return Work(work_id=work_id, unreadable=str(error))
        if saved is None:
            return None
        work = Work(work_id=work_id)
        try:
            self._take(work, saved, open_text(saved.answers_json, self.catalog))
        except UnreadableError as error:
            return Work(work_id=work_id, unreadable=str(error), raw=saved.answers_json)
        work.draft = work.base
        return work

    def change(self, work: Work, draft: Draft) -> None:
        """Take the changed draft and save it. A failed save keeps it in hand, with the problem."""
        if work.unreadable or draft == work.draft:
            return
        touched = changes_between(work.draft, draft)
        work.conflicts = tuple(c for c in work.conflicts if not any(_meet(c.path, t.path) for t in touched))
        work.draft = draft
        self.save(work)

    def save(self, work: Work) -> None:
        """Write what is in hand and not stored; new work gets its place. Says in `problem` if it failed."""
        if work.unreadable or work.deleted:
            return
        try:
            for _try in range(MOST_TRIES):
                if self._written(work):
                    work.problem = ""
                    return
            work.problem = _(BUSY)
        except UnknownWorkError:
            self._lost(work)
        except (StoreError, UnreadableError) as error:
            work.problem = str(error)

    def save_as_new(self, work: Work) -> None:
        """Give work that was deleted elsewhere a new place, because a person says so."""
        work.work_id, work.revision, work.deleted, work.problem = None, 0, False, ""
        work.base = work.whole = empty()
        work.set_aside = ()
        self.save(work)

    def refresh(self, work: Work) -> None:
        """Bring in what was saved elsewhere. A database that does not answer changes nothing in hand."""
        if work.work_id is None or work.deleted or work.unreadable:
            return
        try:
            current = self.store.revision_of(work.work_id)
            if current is None:
                self._lost(work)
            elif current != work.revision or work.catalog_version != self.catalog.version:
                self._catch_up(work)
        except UnknownWorkError:
            self._lost(work)
        except UnreadableError as error:
            work.problem = str(error)
        except StoreError:
            return

    def choose_mine(self, work: Work, conflict: Conflict) -> None:
        """Decide a conflict: the value from here, in place of the one that was saved elsewhere."""
        self.choose_theirs(work, conflict)
        if not is_reachable(work.draft, conflict.path):
            return
        work.draft = with_changes(work.draft, [Change(conflict.path, conflict.theirs, conflict.mine)])
        work.seen_anew += (conflict.path,)
        self.save(work)

    def choose_theirs(self, work: Work, conflict: Conflict) -> None:
        """Decide a conflict: what was saved elsewhere stays."""
        work.conflicts = tuple(c for c in work.conflicts if c.path != conflict.path)

    def take_off(self, work: Work, aside: Iterable[SetAside]) -> None:
        """Remove for good what cannot be used. What was saved otherwise in the meantime is left alone."""
        named = {a.place: value_in(work.whole, a.place) for a in aside if a in work.set_aside}
        self.save(work)
        self.refresh(work)
        if work.work_id is None or work.problem or work.deleted:
            return
        still = [a for a in work.set_aside if a.place in named]
        left = work.whole
        # From the end, so that the places before stay what they are.
        for one in sorted(still, key=lambda a: tuple(map(_sortable, a.place)), reverse=True):
            if is_same(value_in(left, one.place), named[one.place]):
                left = without(left, one.place)
        try:
            opened = open_draft(left, self.catalog)
            revision = self.store.save(
                work.work_id, as_text(left), title_of(opened.draft, self.catalog), work.revision
            )
        except ChangedWorkError:
            self.refresh(work)
        except UnknownWorkError:
            self._lost(work)
        except StoreError as error:
            work.problem = str(error)
        else:
            work.revision, work.whole, work.set_aside = revision, left, opened.set_aside
            work.base = work.draft = opened.draft

    def _written(self, work: Work) -> bool:
        """One attempt to write. False: another was faster, and what it saved is in hand now."""
        title = title_of(work.draft, self.catalog)
        if work.work_id is None:
            work.work_id = self.store.create(as_text(work.draft), title)
            work.revision = 1
            work.whole = work.base = work.draft
            work.catalog_version = self.catalog.version
            return True
        unsaved = work.unsaved
        if not unsaved:
            return True
        whole = with_changes(work.whole, unsaved) if work.set_aside else work.draft
        try:
            work.revision = self.store.save(work.work_id, as_text(whole), title, work.revision)
        except ChangedWorkError:
            self._catch_up(work)
            return False
        work.whole, work.base = whole, work.draft
        if work.set_aside:  # an answer may have taken the place of what could not be used
            work.set_aside = open_draft(whole, self.catalog).set_aside
        return True

    def _catch_up(self, work: Work) -> None:
        """Read what is stored, and put onto it what is in hand and not stored.

        Raises UnknownWorkError when it is gone, UnreadableError or StoreError when it cannot be read.
        """
        saved = self.store.load(str(work.work_id))
        if saved is None:
            raise UnknownWorkError(_(DELETED))
        before, base = work.draft, work.base
        self._take(work, saved, open_text(saved.answers_json, self.catalog))
        work.draft, conflicts = merged(base, before, work.base)
        fresh = {conflict.path for conflict in conflicts}
        older = (c for c in work.conflicts if c.path not in fresh and is_reachable(work.draft, c.path))
        now = [Conflict(c.path, c.mine, value_at(work.draft, c.path)) for c in older]
        work.conflicts = (*(c for c in now if not is_same(c.mine, c.theirs)), *conflicts)
        anew = (change.path for change in changes_between(before, work.draft))
        work.seen_anew += (*anew, *(conflict.path for conflict in conflicts))

    def _take(self, work: Work, saved: SavedWork, opened: Opened) -> None:
        work.revision, work.catalog_version = saved.revision, self.catalog.version
        work.whole, work.base, work.set_aside = opened.whole, opened.draft, opened.set_aside

    def _lost(self, work: Work) -> None:
        work.deleted, work.problem, work.conflicts = True, _(DELETED), ()


def as_text(draft: Draft) -> str:
    """The file a department keeps. Unlike `Answers.to_json` it keeps each "don't know" that was said."""
    return json.dumps(draft, ensure_ascii=False, indent=1) + "\n"


def title_of(draft: Draft, catalog: Catalog) -> str:
    """What the work is called: the department's name, else its kind."""
    department = draft.get("department") or {}
    row = catalog.departments.get(department.get("kind") or "")
    return str(department.get("name") or (row.label if row else _("Our department")))


def _meet(one: Path, other: Path) -> bool:
    """Whether two paths speak of the same field, or one of a part of the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _sortable(step: str | int) -> tuple[int, str]:
    return (step, "") if isinstance(step, int) else (-1, step)
