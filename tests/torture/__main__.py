"""`python -m tests.torture [PROPERTY...] --minutes M`: go on with properties and write the report."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from tests.torture import report
from tests.torture.kept_trials import KeptTrials
from tests.torture.running import all_properties, go_on
from tests.torture.trial import CannotTryError

FOLDER = Path(__file__).parents[2] / "torture"


def main() -> int:
    known = all_properties()
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description="Torture the program, and count.")
    parser.add_argument("properties", nargs="*", metavar="PROPERTY", help=f"{', '.join(known)}; all when none is named")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each property (default: 1)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where trials are kept (default: torture)")
    parser.add_argument("--table", action="store_true", help="print the figures so far as Markdown and try nothing")
    given = parser.parse_args()
    unknown = sorted(set(given.properties) - set(known))
    if unknown:
        parser.error(f"there is no property {', '.join(unknown)}: choose of {', '.join(known)}")
    bad = 0
    for name in () if given.table else given.properties or known:
        seen: Counter[str] = Counter()
        try:
            for trial in go_on(known[name], KeptTrials(given.folder, name), given.minutes * 60):
                seen[trial.outcome] += 1
                if not trial.is_good:
                    bad += 1
                    print(f"  {trial.number}: {trial.outcome}: {trial.note}", flush=True)
        except CannotTryError as why:
            print(f"{name}: cannot be tried here: {why}", flush=True)
            continue
        said = ", ".join(f"{count} {outcome}" for outcome, count in seen.items())
        print(f"{name}: {said or 'done before'}", flush=True)
    if given.table:
        print(report.table(given.folder))
    else:
        print(f"report: {report.write(given.folder)}")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
