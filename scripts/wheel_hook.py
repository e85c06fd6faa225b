"""Build hook: a wheel carries the tables, the app and the text of the method inside the package.

A checkout keeps `data/`, `app.py`, `.streamlit/` and `docs/` at its top. In a wheel they lie at
`advisor/_data/`, `advisor/_app/` and `advisor/_docs/`. An editable install carries nothing: it reads the
checkout.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "data": "advisor/_data",
    "examples": "advisor/_examples",
    "docs/method.md": "advisor/_docs/method.md",
    "docs/actions.md": "advisor/_docs/actions.md",
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
        for source, target in (CARRIED | _translations(root)).items():
            build_data["force_include"][str(root / source)] = target


def _translations(root: Path) -> dict[str, str]:
    """The translated texts that there are, such as docs/method.es.md."""
    found = [path for name in ("method", "actions") for path in sorted((root / "docs").glob(f"{name}.*.md"))]
    return {f"docs/{path.name}": f"advisor/_docs/{path.name}" for path in found}
