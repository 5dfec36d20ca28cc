"""A training run set down on disk, so that a kill costs a few minutes and no more."""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwr_desktop import durable
from hwr_desktop.errors import ModelError

if TYPE_CHECKING:
    import torch
    from torch import nn

    from hwr_desktop.engine.training.averaged_weights import AveragedWeights

CHECKPOINT = "checkpoint.pt"
"""What a run leaves in the model's folder, beside its weights, until it comes to its end."""


@dataclass(frozen=True, slots=True)
class Headway:
    """How far a run has come: the seconds it has taken, its steps, and how many lines or crops it has seen."""

    spent_s: float = 0.0
    steps: int = 0
    seen: int = 0


class Checkpoint:
    """The file with everything a run needs to go on: weights, their average, the optimiser and how far it has come."""

    def __init__(
        self, path: Path, network: nn.Module, optimiser: torch.optim.Optimizer, average: AveragedWeights
    ) -> None:
        self.path = path
        self.network = network
        self.optimiser = optimiser
        self.average = average

    def save(self, headway: Headway) -> None:
        """Write the run's state, whole or not at all. Raises OSError where there is no room, which torch would hide."""
        import torch

        self.path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.path.with_suffix(".new")
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "average": self.average.state,
            "average_steps": self.average.steps,
            **asdict(headway),
        }
        data = io.BytesIO()
        torch.save(state, data)
        durable.write_synced(temporary, (data.getvalue(),))
        temporary.replace(self.path)
        durable.sync_folder(self.path.parent)

    def load(self) -> Headway:
        """Take the run up where it was; returns how far it had come, nowhere where there is no checkpoint.

        Raises ModelError when the file does not fit this run.
        """
        import torch

        if not self.path.exists():
            return Headway()
        try:
            state = torch.load(self.path, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            device = next(self.network.parameters()).device
            self.average.state = {name: value.to(device) for name, value in state["average"].items()}
            self.average.steps = state["average_steps"]
            return Headway(float(state["spent_s"]), int(state.get("steps", 0)), int(state.get("seen", 0)))
        except Exception as error:
            raise ModelError(
                f"{self.path}: this checkpoint cannot be taken up ({error}); train without --resume, or delete it."
            ) from error

    def remove(self) -> None:
        """Delete the file once the run has ended."""
        self.path.unlink(missing_ok=True)
