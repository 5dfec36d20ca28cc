"""A clock of our own for a child: what the program calls the time is what we say it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo


def set_clock(moment: Callable[[], datetime]) -> None:
    """Let every module of the program that is imported by now take that moment for the present, for good."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            present = moment().astimezone(tz or UTC)
            return present if tz else present.replace(tzinfo=None)

    for name, module in list(sys.modules.items()):
        if name.startswith("hwr_desktop.") and getattr(module, "datetime", None) is datetime:
            setattr(module, "datetime", Clock)  # noqa: B010 - a name that only some modules have
