#!/usr/bin/env bash
# Goes through the checklist of a release: packaging/release/check.sh VERSION. Says what is not done, and ends with 1 then.
# With QUICK=1 the long parts (tests, bundle, package) are left out, and said to be.
set -uo pipefail
cd "$(dirname "$0")/../.."
version=${1:?"name the version: packaging/release/check.sh 1.2.3"}
undone=0
point() { # what must be so, and a command that says whether it is
    local what=$1
    shift
    if "$@" >build/release-check.log 2>&1; then
        echo "ok  $what"
    else
        echo "!!  $what"
        tail -3 build/release-check.log | sed 's/^/      /'
        undone=1
    fi
}
mkdir -p build dist
point "nothing is changed and not committed" test -z "$(git status --porcelain)"
point "the commit is tagged v$version" git describe --exact-match --match "v$version"
point "the program says $version" grep -qx "__version__ = \"$version\"" hwr_desktop/__init__.py
point "CHANGELOG.md has a part for $version that is not “not released”" grep -Eq "^## $version \([0-9-]+\)$" CHANGELOG.md
point "the AppStream description names $version" grep -q "<release version=\"$version\"" packaging/linux/org.hwr_desktop.HwrDesktop.metainfo.xml
point "all texts are translated" make --no-print-directory translations
point "menu entry and AppStream description are valid" sh -c \
    'desktop-file-validate packaging/linux/hwr-desktop.desktop && appstreamcli validate --no-net packaging/linux/*.metainfo.xml'
point "the wheel comes out the same twice" make --no-print-directory wheel
if [ "${QUICK:-}" = 1 ]; then
    echo "--  left out: tests, the bundle, the Debian package, the wheel tried"
    undone=1
else
    point "the tests are green" make --no-print-directory test
    point "the wheel reads a letter" packaging/release/try_wheel.sh
    point "the bundle is built" make --no-print-directory bundle
    point "the bill of materials of the bundle is made and valid" packaging/release/bill_of_materials.sh
    point "the Debian package is built" make --no-print-directory deb
    point "it reads a letter in a bare Debian" packaging/debian/try.sh
fi
exit $undone
