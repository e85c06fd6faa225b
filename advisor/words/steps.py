"""Where the words for a figure change: bounds alone, which the decision counts by as well."""

from __future__ import annotations

# Below this value a need is hardly served.
HARDLY = 0.05
# Lower bound of the value (0–1) of each step: 0 hardly … 4 very well.
STEPS = (0.0, HARDLY, 0.15, 0.30, 0.60)
# From this share (0–1) of what counts on, all of it is called known.
KNOWN_ENTIRELY = 0.995


def benefit_step(value: float) -> int:
    """How well a need is served, 0 hardly … 4 very well; −1 below 0."""
    return sum(value >= bound for bound in STEPS) - 1
