#!/usr/bin/env bash
# A disk image with HWR Desktop.app: `make bundle` on macOS makes dist/HWR Desktop.app, then packaging/macos/build.sh.
# SIGN names a Developer ID to sign with; without, it is signed for this machine only and others are asked by Gatekeeper.
# Written for macOS 13 and later. It was not run where the program is developed.
set -euo pipefail
cd "$(dirname "$0")/../.."
app="dist/HWR Desktop.app"
[ -d "$app" ] || { echo "macos: $app is missing: run make bundle first" >&2; exit 1; }
version=$("$app/Contents/MacOS/hwr" --version | cut -d' ' -f2)
if [ -n "${SIGN:-}" ]; then
    codesign --force --deep --options runtime --sign "$SIGN" "$app"
else # the hardened runtime would refuse libraries that nobody has signed
    codesign --force --deep --sign - "$app"
fi
folder=build/dmg
rm -rf "$folder"
mkdir -p "$folder"
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "HWR Desktop" -srcfolder "$folder" -format UDZO -ov "dist/HWR-Desktop-$version.dmg"
