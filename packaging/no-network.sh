#!/usr/bin/env bash
# Runs a command where there is no network but the machine's own loopback: in a namespace of Linux, which needs no root.
# Without a command it runs the tests, but for those of a real X server.
# usage: no-network.sh [COMMAND...]
set -euo pipefail

if ! unshare --map-root-user --net true 2>/dev/null; then
    echo "no-network: this system allows no namespaces to its users (or has no unshare, package util-linux)," \
        "so nothing was run; on Debian an administrator may allow them: sysctl kernel.unprivileged_userns_clone=1" >&2
    exit 3
fi
[ $# -gt 0 ] || set -- env QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE \
    .venv/bin/python -m pytest --no-xvfb -m "not xvfb" -n auto --maxprocesses 4 --dist loadfile
loopback=$(
    cat <<'PYTHON'
import fcntl, socket, struct
with socket.socket() as any_socket:  # SIOCSIFFLAGS, IFF_UP and IFF_RUNNING: what "ip link set lo up" does
    fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 0x41))
PYTHON
)
export loopback
# shellcheck disable=SC2016  # the inner shell is to see the variables
exec unshare --map-root-user --net -- bash -c 'python3 -c "$loopback" && unset loopback && exec "$@"' no-network "$@"
