#!/usr/bin/env bash
# Opens a scan in the bundle's window and waits until its lines are read: try_window.sh RUN ROOT DISPLAY SCAN
# RUN is a command that runs others where the bundle is (`env` for here), ROOT the folder that it sees as /.
set -euo pipefail
run=$1 root=$2 display=$3 scan=$4
fail() { echo "window: $*" >&2; exit 1; }
if [ "$run" = inside ]; then
    start() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }
else
    start() { "$run" "$@"; }
fi
data=$root/tmp/hwr-window-data
rm -rf "$data"
started=$(date +%s%N)
start DISPLAY=$display HWR_DATA_DIR=/tmp/hwr-window-data hwr-desktop "$scan" >/tmp/hwr-window.log 2>&1 &
window=$!
for ((tries = 0; tries < 600; tries++)); do
    xwininfo -display $display -root -tree 2>/dev/null | grep -q '"hwr-desktop"' && break
    kill -0 $window 2>/dev/null || { cat /tmp/hwr-window.log; fail "it ended by itself"; }
    sleep 0.1
done
echo "window: there after $((($(date +%s%N) - started) / 1000000)) ms"
# The window holds its project, so that the text is looked for in the database and not asked of `hwr export`.
read_already() {
    .venv/bin/python - "$data" <<'LOOK'
import sqlite3, sys
from pathlib import Path
for file in Path(sys.argv[1]).glob("drafts/*/*.hwr"):
    database = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    if any("umbrella" in str(row) for name in tables for row in database.execute(f"SELECT * FROM {name}")):
        sys.exit(0)
sys.exit(1)
LOOK
}
for ((tries = 0; tries < 300; tries++)); do
    if read_already 2>/dev/null; then
        echo "window: it has read the letter, $((($(date +%s%N) - started) / 1000000000)) s after its start"
        [ -z "${PICTURE:-}" ] || DISPLAY=$display QT_QPA_PLATFORM=xcb .venv/bin/python -c "
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])" "$PICTURE"
        pkill -P $window || true
        wait $window 2>/dev/null || true
        exit 0
    fi
    kill -0 $window 2>/dev/null || { cat /tmp/hwr-window.log; fail "it ended by itself"; }
    sleep 1
done
fail "the letter was not read within five minutes"
