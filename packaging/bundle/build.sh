#!/usr/bin/env bash
# Builds dist/hwr-desktop, one folder with both programs and all they need, in an environment of its own under build/.
# `make bundle` calls it; MODELS and translations are those of the checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=build/bundle-environment
bin=bin
[ ! -d .venv/Scripts ] || bin=Scripts # Windows
python=$environment/$bin/python
pyinstaller=6.22.3
stamp=$(cat constraints.txt packaging/bundle/packages.txt packaging/bundle/build.sh | sha256sum)

pinned() { # the names of packages.txt with the versions of constraints.txt
    sed 's/^opencv-python==/opencv-python-headless==/' constraints.txt |
        grep -iE "^($(grep -v '^#' packaging/bundle/packages.txt | paste -sd '|'))=="
}

if [ "$(cat $environment/.ready 2>/dev/null)" != "$stamp" ]; then
    echo "bundle: making $environment"
    rm -rf $environment
    .venv/$bin/python -m venv $environment
    # torch as in .venv, so that a build for the CPU stays one; it is what makes the bundle large.
    $python -m pip install --quiet --disable-pip-version-check --no-deps ${TORCH_ARGS:-} "$(grep '^torch==' constraints.txt)"
    $python -m pip install --quiet --disable-pip-version-check --no-deps -r <(pinned)
    $python -m pip install --quiet --disable-pip-version-check "pyinstaller==$pyinstaller"
    echo "$stamp" >$environment/.ready
fi

rm -rf build/licences dist/hwr-desktop
$python packaging/bundle/licences.py build/licences
$python packaging/bundle/icons.py resources/hwr-desktop.svg build/icons
$python -m PyInstaller --noconfirm --log-level WARN --workpath build/pyinstaller --distpath dist packaging/bundle/hwr_desktop.spec
if [ "$(uname)" = Linux ]; then
    ln -s hwr-desktop dist/hwr-desktop/hwr
    # What only a debugger reads: 180 MB, of which torch's library has 90 and CTranslate2's 67. Not of those libraries
    # whose places auditwheel has rewritten: strip breaks them.
    (cd dist/hwr-desktop/_internal && strip --strip-unneeded torch/lib/*.so libpython3* ctranslate2/_ext*.so)
fi
[ "$(uname)" != Darwin ] || ln -s hwr-desktop "dist/HWR Desktop.app/Contents/MacOS/hwr"
du -sm dist/hwr-desktop | cut -f1 | sed 's/^/bundle: dist\/hwr-desktop has MB: /'
