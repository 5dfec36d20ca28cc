"""Adds the models and fonts to a bill of materials: `python packaging/release/bill_of_materials.py FILE`.

`FILE` is what cyclonedx-py says of the packages in an environment (CycloneDX, JSON); it is completed in place.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BUILDING = {"pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph"}
"""What builds and is not packed, as in packaging/bundle/licences.py."""


def completed(bill: dict[str, Any]) -> dict[str, Any]:
    """The bill with our models and the fonts that come along. Completing it twice changes nothing."""
    parts = {part["bom-ref"]: part for part in bill["components"] if part["name"].lower() not in BUILDING}
    for part in (*map(model, ROOT.glob("models/*/model.toml")), *map(font, ROOT.glob("resources/*font*/*.ttf"))):
        parts[part["bom-ref"]] = part
    kept = [each for each in bill.get("dependencies", ()) if each["ref"] in parts or each["ref"] == "root-component"]
    return bill | {"components": [parts[name] for name in sorted(parts)], "dependencies": kept}


def model(card: Path) -> dict[str, Any]:
    """A model, with the hash of its weights."""
    facts = tomllib.loads(card.read_text("utf-8"))
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model/{card.parent.name}",
        "name": card.parent.name,
        "description": facts["title"],
        "hashes": _hashes(card.parent.glob("*.safetensors")),
        "licenses": [{"license": {"name": facts["licence"]}}],
    }


def font(path: Path) -> dict[str, Any]:
    """A font."""
    return {
        "type": "file",
        "bom-ref": f"font/{path.name}",
        "name": path.name,
        "hashes": _hashes([path]),
        "licenses": [{"license": {"name": "see THIRD_PARTY.md"}}],
    }


def _hashes(files: Iterable[Path]) -> list[dict[str, str]]:
    return [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()} for file in files]


if __name__ == "__main__":
    file = Path(sys.argv[1])
    bill = completed(json.loads(file.read_text("utf-8")))
    file.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", "utf-8")
