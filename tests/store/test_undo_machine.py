"""Edits, undo and redo in any order: hypothesis looks for the shortest way to a state that is not what it was."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, rule
from hypothesis.strategies import integers

from tests.torture.random_edits import RandomEdits


class UndoMachine(RuleBasedStateMachine):
    """Each step checks the project's state against what it was when the same steps were done."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Path(tempfile.mkdtemp())
        self.edits = RandomEdits(self.room / "Letters", 0)

    @rule(seed=integers(0, 10_000))
    def edit(self, seed: int) -> None:
        self.edits.chance.seed(seed)
        self.edits.edit()

    @rule()
    def undo(self) -> None:
        self.edits.undo()

    @rule()
    def redo(self) -> None:
        self.edits.redo()

    @rule()
    def reopen(self) -> None:
        self.edits.reopen()

    def teardown(self) -> None:
        self.edits.redo_all()
        self.edits.undo_all()
        self.edits.redo_all()
        self.edits.close()
        shutil.rmtree(self.room)


UndoMachine.TestCase.settings = settings(max_examples=10, stateful_step_count=25, deadline=None, derandomize=True)
TestUndo = UndoMachine.TestCase
