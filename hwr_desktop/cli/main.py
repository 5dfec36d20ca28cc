"""The command `hwr`: its parser, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from hwr_desktop import __version__, child_process
from hwr_desktop.cli import (
    adapt,
    align,
    calibrate,
    doctor,
    evaluate,
    export_project,
    hands,
    import_scans,
    insights,
    lines,
    models,
    project,
    speak,
    spell,
    synthesise,
    train,
    transcribe,
    translate,
)
from hwr_desktop.cli.report import FAILED, INTERRUPTED, WRONG_USAGE, Report, UsageError
from hwr_desktop.cli.written_pages import leave_stdout
from hwr_desktop.errors import HwrError

COMMANDS = (
    transcribe,
    lines,
    evaluate,
    align,
    synthesise,
    train,
    calibrate,
    models,
    import_scans,
    export_project,
    adapt,
    hands,
    project,
    translate,
    speak,
    spell,
    insights,
    doctor,
)

EXAMPLE = """examples:
  hwr transcribe letter.jpg                  the text on the terminal
  hwr transcribe scans/ -o texts/            a text file for each scan of a folder
  hwr COMMAND --help                         what a command takes, with examples

Exit code: 0 all done; 1 something failed and the rest is done; 2 wrong usage; 130 interrupted."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands. Each sets `start`, which takes the parsed arguments and a Report."""
    whole = argparse.ArgumentParser(
        prog="hwr",
        description="Reads handwritten letters on your own machine. The window is called hwr-desktop.",
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"hwr {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_parser(commands)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. argparse itself leaves with 2 for wrong usage and 0 after help."""
    given = parser().parse_args(arguments)
    report = Report()
    try:
        code: int = given.start(given, report)
        return code
    except UsageError as error:
        report.say(f"hwr {given.command}: {error}")
        return WRONG_USAGE
    except HwrError as error:
        report.say(f"hwr: {' '.join(str(error).split())}")
        return FAILED
    except KeyboardInterrupt:
        report.say("hwr: interrupted; what was finished is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        leave_stdout()  # whoever read it has gone, as `| head` does
        return FAILED
    except OSError as error:  # a name too long, a folder that may not be entered, a disk that is full
        if os.environ.get("HWR_TRACEBACK"):
            raise
        name = given.command if error.filename is None else error.filename
        why = error.strerror or error
        report.say(f"hwr: {name}: {why}. Check the name, whether you may use the place, and whether the disk is full.")
        return FAILED


def entry() -> None:
    """The console script."""
    if sys.argv[1:2] == [child_process.CHILD_FLAG]:
        child_process.serve(sys.argv[2:])
        return
    code = main()
    if code == INTERRUPTED:
        # Where the signal came while torch was being imported, Python would end as if killed by it all the same.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    entry()
