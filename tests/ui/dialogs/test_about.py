import platform
from importlib import metadata

import pytest
from PySide6.QtWidgets import QApplication

from hwr_desktop import __version__
from hwr_desktop.engine import models
from hwr_desktop.ui.dialogs.about import About


@pytest.fixture
def about(desktop):
    desktop.window.actions_["about"].trigger()
    (dialog,) = desktop.window.findChildren(About)
    yield dialog
    dialog.close()


def test_the_versions_can_be_copied(about):
    # WHEN the versions are copied THEN those of the program and of what it is built on are on the clipboard
    about.copy_button.click()
    copied = QApplication.clipboard().text()
    for part in (__version__, platform.python_version(), metadata.version("torch"), metadata.version("opencv-python")):
        assert part in copied


def test_every_licence_that_is_named_can_be_read(about):
    # WHEN each is chosen in turn
    texts = []
    for at in range(about.which.count()):
        about.which.setCurrentIndex(at)
        texts.append(about.licences.toPlainText())
    # THEN the parts by others are listed with theirs, and the program's and the models' are there
    parts, program, of_models = texts
    assert all(name in parts for name in ("PyTorch", "LGPL-3.0", "autocorrect"))
    assert "Apache License" in program and "Attribution-ShareAlike" in of_models.replace(" ShareAlike", "ShareAlike")


def test_each_collection_that_a_model_learned_from_is_named_with_its_licence(about):
    # GIVEN the cards of the models
    told = about.data.toPlainText()
    for model in models.available():
        # THEN each is told, with all that it learned from
        assert model.title in told and model.data
        for name, collection in model.data.items():
            assert name in told and str(collection["licence"]) in told and str(collection["source"]) in told
