#!/usr/bin/env bash
# Installs the Debian packages named in the files given, where any is missing and installing is possible.
# Where it is not, one sentence says what is missing and how to get it, and the set-up goes on without.
# usage: system-packages.sh FILE... [-- PACKAGE...]
set -euo pipefail

wanted=()
while [ $# -gt 0 ] && [ "$1" != "--" ]; do
    mapfile -t -O "${#wanted[@]}" wanted < <(grep -v '^ *#' "$1")
    shift
done
[ $# -eq 0 ] || shift
wanted+=("$@")

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "set-up: there is no apt-get here; if the window does not start, install what packaging/debian-packages.txt" \
        "names with your system's own tool." >&2
    exit 0
fi

missing=()
for name in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=(sudo)
    else
        echo "set-up: Debian packages are missing; ask an administrator to run: apt-get install ${missing[*]}" >&2
        exit 0
    fi
fi

echo "set-up: installing Debian packages: ${missing[*]}"
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -qq -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Use-Pty=0 "$@" </dev/null >/dev/null
}
apt update || true # old lists may do
apt install -y --no-install-recommends "${missing[@]}" ||
    echo "set-up: Debian packages could not be installed; see above, then run: apt-get install ${missing[*]}" >&2
