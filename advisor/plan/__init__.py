"""What to do next: checks before opening, first steps, hours a week, measures with targets."""

from advisor.plan.completing import complete, complete_town

__all__ = ["complete", "complete_town"]
