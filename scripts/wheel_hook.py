"""Build hook: a wheel carries the tables and the app inside the package.

A checkout keeps `data/`, `app.py` and `.streamlit/` at its top. In a wheel they lie at
`advisor/_data/` and `advisor/_app/`. An editable install carries nothing: it reads the checkout.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "data": "advisor/_data",
    "examples": "advisor/_examples",
    "app.py": "advisor/_app/app.py",
    ".streamlit/config.toml": "advisor/_app/.streamlit/config.toml",
}


class WheelHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the carried files to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fill `force_include`, or stop with the name of what is missing."""
        if version == "editable":
            return
        root = Path(self.root)
        missing = [source for source in CARRIED if not (root / source).exists()]
        if missing:
            raise SystemExit(f"cannot build the wheel: {', '.join(missing)} missing from {root}")
        for source, target in CARRIED.items():
            build_data["force_include"][str(root / source)] = target
