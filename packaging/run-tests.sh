#!/usr/bin/env bash
# All tests: those marked `xvfb` under a real X server without a screen, then the others with Qt's offscreen platform.
set -euo pipefail
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0 # waiting threads sleep; torch must find this before it starts

if command -v xvfb-run >/dev/null; then
    code=0
    env -u QT_QPA_PLATFORM -u WAYLAND_DISPLAY xvfb-run -a -s "-screen 0 1280x800x24" \
        .venv/bin/python -m pytest --no-xvfb -m xvfb || code=$?
    [ $code -eq 0 ] || [ $code -eq 5 ] || exit $code # 5: no test is marked so
else
    echo "test: xvfb-run is missing, so the tests on a real X server are left out; install the packages xvfb and xauth." >&2
fi
# A file of tests stays in one process, for its fixtures; more processes than four would want too much memory for torch.
# Each takes one thread for its sums: threads of several processes that share a core wait for one another.
OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest --no-xvfb -m "not xvfb" -n auto --maxprocesses 4 --dist loadfile
