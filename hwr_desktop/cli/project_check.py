"""`hwr project check` and `repair`: whether a project is whole, and saving what can be read of one that is not."""

from __future__ import annotations

from pathlib import Path

from hwr_desktop.cli.progress import Progress as Bar
from hwr_desktop.cli.report import Report, counted


def check(source: Path, report: Report) -> int:
    """Say each fault of a project, which may be open. Returns 1 where there is one. Raises ProjectError."""
    from hwr_desktop.store.care.examine import Fault, examining
    from hwr_desktop.store.project_file import file_of

    file = file_of(source)
    faults = 0
    with Bar(report, 0, "megabyte") as bar:
        for step in examining(file):
            if isinstance(step, Fault):
                faults += 1
                report.failed("", str(step.sentence))
            elif step.total >> 20:
                bar.reached(step.done >> 20, step.total >> 20)
    if faults:
        report.say(
            f"{source} has {counted(faults, 'fault')}. “hwr project repair” saves what can be read into a copy; “hwr "
            "project backups” lists what can be brought back."
        )
    else:
        report.say(f"{source} is whole.")
    return report.exit_code


def repair(source: Path, target: Path | None, report: Report) -> int:
    """Write a repaired copy and say what it lacks. Returns 1 where something is lost. Raises ProjectError, also where
    a window has the project open."""
    from hwr_desktop.store.care.examine import Fault
    from hwr_desktop.store.care.repair import Saved, repaired_folder, repairing
    from hwr_desktop.store.care.restoring import project_of
    from hwr_desktop.store.lock import holding

    file = project_of(source)
    folder = target or repaired_folder(file)
    with holding(file.parent), Bar(report, 0, "megabyte") as bar:
        for step in repairing(file, folder):
            if isinstance(step, Fault):
                report.failed("", str(step.sentence))
            elif isinstance(step, Saved):
                saved = step
            elif step.total >> 20:
                bar.reached(step.done >> 20, step.total >> 20)
    from_backup = ""
    if saved.backup_at is not None:
        from_backup = (
            f", {counted(saved.from_backup, 'line')} of them from the backup of {saved.backup_at:%Y-%m-%d %H:%M}"
        )
    report.say(
        f"{folder} has {counted(saved.pages, 'page')} with {counted(saved.lines, 'line')}{from_backup}, and "
        f"{saved.history} entries of the history. {source} is as it was."
    )
    return report.exit_code
