"""What is pinned is new enough, and what docs/dependencies.md says of it is what is pinned."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| ([\w-]+)(?: \([^)]*\))? \| ?([\d.]*) \| ([\d.]+|not installed) \|", re.MULTILINE)


def pinned() -> dict[str, Version]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = (Requirement(line) for line in lines if not line.startswith("#"))
    return {canonicalize_name(pin.name): Version(next(iter(pin.specifier)).version) for pin in pins}


def wanted() -> dict[str, Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    texts = [*project["dependencies"], *(text for extra in project["optional-dependencies"].values() for text in extra)]
    return {canonicalize_name(each.name): each for each in map(Requirement, texts)}


def test_every_pin_is_as_new_as_is_asked_for():
    pins = pinned()
    too_old = [str(each) for name, each in wanted().items() if name in pins and pins[name] not in each.specifier]
    assert too_old == []


def test_the_table_of_holes_tells_the_floors_and_the_pins():
    # GIVEN the table
    rows = ROW.findall((ROOT / "docs" / "dependencies.md").read_text("utf-8"))
    assert len(rows) > 10
    pins, asked = pinned(), wanted()
    for name, floor, pin in rows:
        # THEN each of its versions is the one of the file that counts
        known = canonicalize_name(name)
        assert (str(pins[known]) if known in pins else "not installed") == pin, name
        if floor:
            (oldest,) = (each.version for each in asked[known].specifier if each.operator == ">=")
            assert oldest == floor, name
