"""Platform Advisor: which communication platforms a small public department should run, and which not."""

from advisor.answers import Answers, parse_answers
from advisor.catalog import load_catalog
from advisor.decision import ENGINE_VERSION, Recommendation
from advisor.telling import recommend

__version__ = ENGINE_VERSION
__all__ = [
    "Answers",
    "Recommendation",
    "__version__",
    "load_catalog",
    "parse_answers",
    "recommend",
]
