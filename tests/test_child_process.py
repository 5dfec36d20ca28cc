"""A frozen program starts itself as its own child, whichever of its two commands it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hwr_desktop import child_process
from hwr_desktop.engine import decoding_process, images
from hwr_desktop.errors import InputError


@pytest.mark.skipif(sys.platform == "win32", reason="the bundle is played by a shell script")
@pytest.mark.parametrize("module", ["hwr_desktop", "hwr_desktop.cli.main"])
def test_a_frozen_program_is_its_own_child(module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a program that is one file, with no Python to be started
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(Path(images.__file__).parents[2]))
    picture = tmp_path / "text.jpg"
    picture.write_text("Dear mother")

    # WHEN it has a file looked at by a child THEN that child answers
    with (
        decoding_process.DecodingProcess() as decoding,
        pytest.raises(InputError, match="text file"),
    ):
        decoding.page_count(picture)


def test_no_other_module_is_run_as_a_child() -> None:
    with pytest.raises(KeyError):
        child_process.serve(["hwr_desktop.cli.main", ""])
