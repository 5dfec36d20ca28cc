"""Collects the licence texts of everything that goes into the bundle: `python packaging/bundle/licences.py FOLDER`.

Each package gets a folder `NAME-VERSION/` with the files that it brought; a package that brought none has one with what
its metadata say. Run by the Python of the environment that is bundled.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
BUILDING = {"pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph"}
"""What builds and is not bundled. PyInstaller's own start program is: its licence has an exception for that."""


def collect(folder: Path) -> int:
    """Write the texts of all packages that are installed; how many packages there are."""
    count = 0
    for distribution in sorted(distributions(), key=lambda each: each.metadata["Name"].lower()):
        name = distribution.metadata["Name"]
        if name.lower() in BUILDING:
            continue
        count += 1
        own = folder / f"{name}-{distribution.version}"
        own.mkdir(parents=True, exist_ok=True)
        texts = [
            path for path in distribution.files or () if TEXT.search(str(path)) and path.suffix not in (".py", ".pyc")
        ]
        for path in texts:
            source = Path(str(distribution.locate_file(path)))
            if source.is_file():
                (own / "-".join(path.parts[-3:])).write_bytes(source.read_bytes())
        (own / "METADATA.txt").write_text(summary(distribution), "utf-8")
    python = Path(sys.base_prefix)
    for text in (*python.glob("LICENSE*"), *python.glob("lib/python3.*/LICENSE.txt")):
        (folder / "Python").mkdir(exist_ok=True)
        (folder / "Python" / text.name).write_bytes(text.read_bytes())
    return count


def summary(distribution: Distribution) -> str:
    """What a package says of itself: name, version, licence, home."""
    wanted = ("Name", "Version", "License-Expression", "License", "Classifier", "Home-page", "Project-URL")
    lines = [f"{key}: {value}" for key in wanted for value in distribution.metadata.get_all(key) or ()]
    return "\n".join(line for line in lines if not line.startswith("Classifier:") or "License" in line) + "\n"


if __name__ == "__main__":
    print(f"bundle: licences of {collect(Path(sys.argv[1]))} packages")
