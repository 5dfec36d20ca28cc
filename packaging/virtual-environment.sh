#!/usr/bin/env bash
# Makes .venv with the pinned packages of constraints.txt and this checkout in it.
# PYTHON names the Python to use; TORCH_ARGS is given to pip with torch (README, "Another build of torch").
set -euo pipefail
here=$(dirname "$0")
venv=.venv
torch=2.13.0 # as in constraints.txt

stop() {
    echo "set-up: $*" >&2
    exit 1
}

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }

found_python() {
    local name
    for name in ${PYTHON:-} python3 python3.11 python3.12 python3.13; do
        if command -v "$name" >/dev/null && fits "$name"; then
            command -v "$name"
            return
        fi
    done
}

if ! { [ -x $venv/bin/python ] && fits $venv/bin/python && $venv/bin/python -m pip --version >/dev/null 2>&1; }; then
    python=$(found_python)
    if [ -z "$python" ]; then
        "$here/system-packages.sh" -- python3 python3-venv
        python=$(found_python)
    fi
    [ -n "$python" ] || stop "Python 3.11, 3.12 or 3.13 is missing; install it, or name one: make PYTHON=/path/to/python3.11"
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        "$here/system-packages.sh" -- "$package"
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            stop "$python has no ensurepip; install the package $package, or name another Python: make PYTHON=..."
    fi
    echo "set-up: making $venv with $python"
    "$python" -m venv --clear $venv || stop "$venv could not be made with $python; see above."
fi

quiet=(--quiet --quiet)
[ ! -t 1 ] || quiet=() # somebody is watching, and torch takes a while
install() {
    $venv/bin/python -m pip install "${quiet[@]}" --disable-pip-version-check --retries 5 "$@" ||
        stop "pip could not install the Python packages; see above, check the network and run make again."
}

# torch comes first and by itself: there are builds for the CPU and for each CUDA, and one that is there is kept.
if ! $venv/bin/python -c 'import sys
from importlib.metadata import version
sys.exit(not (2, 11) <= tuple(map(int, version("torch").split(".")[:2])) < (2, 14))' 2>/dev/null; then
    echo "set-up: installing torch $torch (the largest part)"
    # shellcheck disable=SC2086  # TORCH_ARGS is several words
    install -c constraints.txt ${TORCH_ARGS:-} torch==$torch
fi

# The rest without its dependencies, all of which are in the file: so argostranslate brings neither its AGPL part nor
# what reports home (THIRD_PARTY.md).
echo "set-up: installing the Python packages of constraints.txt"
pinned=$(mktemp)
trap 'rm -f "$pinned"' EXIT
grep -v '^torch==' constraints.txt >"$pinned"
install --no-deps -r "$pinned"
install --no-deps -e .
