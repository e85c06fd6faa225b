"""What is known: platforms, ratings, reach, rules and their sources, read from a folder and checked."""

from advisor.catalog.catalog import MODE_ORDER, Catalog, default_folder, load_catalog
from advisor.catalog.problems import CatalogError, Problem, suggestion

__all__ = [
    "MODE_ORDER",
    "Catalog",
    "CatalogError",
    "Problem",
    "default_folder",
    "load_catalog",
    "suggestion",
]
