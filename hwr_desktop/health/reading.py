"""The models, and what they compute on."""

from __future__ import annotations

import os
import sys

from hwr_desktop import paths
from hwr_desktop.engine import failed_device, models, torch_setup
from hwr_desktop.errors import ModelError, Phrase
from hwr_desktop.health.part import Part, State


def models_part() -> Part:
    """Whether there is a model to find lines with and one to read them with."""
    name = Phrase("Models for finding and reading lines")
    try:
        reader, lines = models.default("reader"), models.default("lines")
    except ModelError as error:
        return Part(name, State.FAULTY, error.phrase, Phrase("Install the program again: the models come with it."))
    more = len(models.available()) - 2
    if more:
        said = Phrase("“{reader}” and “{lines}”, and {number} more", reader=reader.name, lines=lines.name, number=more)
    else:
        said = Phrase("“{reader}” and “{lines}”", reader=reader.name, lines=lines.name)
    return Part(name, State.READY, said)


def device_part() -> Part:
    """Whether there is a GPU that the program can compute on. Loads torch, which takes a second or two."""
    name = Phrase("Graphics card (GPU)")
    try:
        torch_setup.load_library()
        import torch
    except (ImportError, OSError) as error:
        remedy = Phrase("Install torch again; without it nothing can be read.")
        return Part(name, State.FAULTY, Phrase("torch cannot be loaded: {reason}", reason=error), remedy)

    anew = Phrase("Start the program again.")
    if failed_device.has_failed():
        return Part(name, State.FAULTY, Phrase("it has failed; the processor reads the pages"), anew)
    try:
        if torch.cuda.is_available():
            return Part(name, State.READY, Phrase("{name} can read the pages", name=torch.cuda.get_device_name()))
    except RuntimeError as error:
        reason = str(error).partition("\n")[0]
        return Part(name, State.FAULTY, Phrase("it does not answer ({reason})", reason=reason), anew)
    processors = os.cpu_count() or 1
    known = Phrase("none that can be used; the processor reads the pages, with {number} cores", number=processors)
    if torch.version.cuda is None and getattr(sys, "frozen", False):  # nothing can be installed into a bundle
        remedy = Phrase("This package computes on the processor only.")
    elif torch.version.cuda is None:
        remedy = Phrase("For a card by NVIDIA, install the build of torch for CUDA; the README tells how.")
    else:
        remedy = Phrase("For a card by NVIDIA, install its driver and start the program again.")
    return Part(name, State.ABSENT, known, remedy)


def kept_part() -> Part:
    """Where the program keeps what is the user's, and whether it can write there."""
    name = Phrase("Where things are kept")
    folder = paths.user_data()
    # as Path.exists() raises where a folder above may not be entered
    nearest = next(each for each in (folder, *folder.parents) if os.path.exists(each))  # noqa: PTH110
    if os.access(nearest, os.W_OK):
        return Part(name, State.READY, Phrase("{folder}", folder=folder))
    return Part(
        name,
        State.FAULTY,
        Phrase("{folder} cannot be written", folder=folder),
        Phrase("Let your user write there, or name another folder in HWR_DATA_DIR."),
    )
