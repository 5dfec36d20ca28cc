"""What came with the program is found in a checkout and where it was installed."""

import tomllib
from pathlib import Path

from hwr_desktop import paths

ROOT = Path(__file__).parents[1]


def test_the_licences_of_a_checkout_are_beside_the_package():
    assert {"LICENSE", "THIRD_PARTY.md"} <= {file.name for file in paths.licences().iterdir()}


def test_a_wheel_holds_the_licences_where_they_are_looked_for(tmp_path, monkeypatch):
    # GIVEN a package as the wheel is told to hold it
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    for source, place in build["force-include"].items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_file():
            (tmp_path / place).write_bytes((ROOT / source).read_bytes())
    # WHEN it is installed
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "hwr_desktop")
    # THEN the texts are found in it
    assert "Apache License" in (paths.licences() / "LICENSE").read_text("utf-8")
    assert "LGPL" in (paths.licences() / "THIRD_PARTY.md").read_text("utf-8")
