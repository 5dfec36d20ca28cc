#!/usr/bin/env bash
# An AppImage of the bundle: `make bundle`, then packaging/appimage/build.sh. It needs appimagetool, which fetches the
# runtime that it puts in front; name a local one with RUNTIME=/path/to/runtime-x86_64.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v appimagetool >/dev/null || { echo "appimage: appimagetool is missing: see appimage.github.io/appimagetool" >&2; exit 1; }
[ -x dist/hwr-desktop/hwr-desktop ] || { echo "appimage: dist/hwr-desktop is missing: run make bundle first" >&2; exit 1; }
folder=build/appimage/HWR-Desktop.AppDir
rm -rf "$folder"
mkdir -p "$folder/usr/lib" "$folder/usr/share/metainfo"
cp -a dist/hwr-desktop "$folder/usr/lib/hwr-desktop"
cp packaging/linux/hwr-desktop.desktop resources/hwr-desktop.svg "$folder/"
cp packaging/linux/*.metainfo.xml "$folder/usr/share/metainfo/"
cat >"$folder/AppRun" <<'RUN'
#!/bin/sh
# `HWR-Desktop.AppImage hwr transcribe ...` is the command line, anything else the window.
here=$(dirname "$(readlink -f "$0")")/usr/lib/hwr-desktop
if [ "${1:-}" = hwr ]; then
    shift
    exec "$here/hwr" "$@"
fi
exec "$here/hwr-desktop" "$@"
RUN
chmod +x "$folder/AppRun"
version=$(dist/hwr-desktop/hwr --version | cut -d' ' -f2)
ARCH=$(uname -m) appimagetool ${RUNTIME:+--runtime-file "$RUNTIME"} "$folder" "dist/HWR-Desktop-$version-$(uname -m).AppImage"
