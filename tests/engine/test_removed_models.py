"""An installed model that is removed can be put back until it is thrown away."""

from dataclasses import replace

import pytest

from hwr_desktop import paths
from hwr_desktop.engine import removed_models
from hwr_desktop.engine.models import ModelInfo
from hwr_desktop.errors import ModelError


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A model in the folder of the user's, as far as removing looks at it."""
    monkeypatch.setenv("HWR_DATA_DIR", str(tmp_path / "data"))
    folder = paths.user_models() / "anna"
    folder.mkdir(parents=True)
    (folder / "weights.safetensors").write_bytes(b"weights")
    return ModelInfo("anna", "reader", folder, "Anna", "", "", (), bundled=False)


def test_a_model_put_aside_comes_back_as_it_was(installed):
    # WHEN a model is put aside THEN its folder is gone
    aside = removed_models.put_aside(installed)
    assert not installed.folder.exists()
    # WHEN it is put back THEN it is whole again, and nothing is left aside
    removed_models.put_back(aside, installed.folder)
    assert (installed.folder / "weights.safetensors").read_bytes() == b"weights"
    assert [path.name for path in paths.user_models().iterdir()] == ["anna"]


def test_only_what_was_put_aside_is_thrown_away(installed):
    # GIVEN a model put aside, and another that is in use
    removed_models.put_aside(installed)
    (paths.user_models() / "berta").mkdir()
    # WHEN what was put aside is thrown away THEN just that is gone
    removed_models.throw_away()
    assert [path.name for path in paths.user_models().iterdir()] == ["berta"]


def test_a_model_that_came_with_the_program_stays(installed):
    with pytest.raises(ModelError, match="came with the program"):
        removed_models.put_aside(replace(installed, bundled=True))
    assert installed.folder.is_dir()


def test_a_model_that_cannot_be_moved_is_named(installed):
    # GIVEN a model put aside, whose place is taken by another meanwhile
    aside = removed_models.put_aside(installed)
    installed.folder.mkdir()
    (installed.folder / "model.toml").write_text("")
    # THEN that is said, and neither is touched
    with pytest.raises(ModelError, match="could not be moved"):
        removed_models.put_back(aside, installed.folder)
    assert aside.is_dir() and (installed.folder / "model.toml").is_file()
