#!/usr/bin/env bash
# Builds dist/hwr-desktop, one folder with both programs and all they need, in an environment of its own under build/.
# `make bundle` calls it; models and translations are those of the checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=build/bundle-environment
bin=bin
[ ! -d .venv/Scripts ] || bin=Scripts # Windows
python=$environment/$bin/python
pyinstaller=6.22.3
mkdir -p build

if [ "$(uname)" = Linux ]; then
    needed=(binutils)
    # Debian's Python is not linked to the library of itself that PyInstaller packs.
    [ "$(.venv/bin/python -c 'import sys; print(sys.base_prefix)')" != /usr ] ||
        needed+=("$(.venv/bin/python -c 'import sys; print("libpython3.%d" % sys.version_info[1])')")
    packaging/system-packages.sh -- "${needed[@]}"
fi

# The names of packages.txt with the versions of constraints.txt.
sed 's/^opencv-python==/opencv-python-headless==/' constraints.txt |
    grep -iE "^($(grep -v '^#' packaging/bundle/packages.txt | tr '\n' '|' | sed 's/|$//'))==" >build/bundle-packages.txt
cat constraints.txt packaging/bundle/packages.txt packaging/bundle/build.sh >build/bundle-stamp.new

if ! cmp -s build/bundle-stamp.new $environment/.ready; then
    echo "bundle: making $environment"
    rm -rf $environment
    .venv/$bin/python -m venv $environment
    pip() { $python -m pip "$1" --quiet --disable-pip-version-check "${@:2}"; }
    # The very torch that the tests ran with, so that a build for the CPU stays one; it is what makes the bundle large.
    theirs=$(.venv/$bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    if [ -d "$theirs/torch" ]; then
        cp -a "$theirs"/torch "$theirs"/torch-*.dist-info "$theirs"/torchgen "$theirs"/functorch \
            "$($python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
    else
        # shellcheck disable=SC2086  # TORCH_ARGS is several words
        pip install --no-deps ${TORCH_ARGS:-} "$(grep '^torch==' constraints.txt)"
    fi
    pip install --no-deps -r build/bundle-packages.txt
    pip install "pyinstaller==$pyinstaller"
    $python -c 'import torch, cv2, PySide6.QtWidgets' || { echo "bundle: $environment lacks something; see above" >&2; exit 1; }
    cp build/bundle-stamp.new $environment/.ready
fi

for language in resources/translations/*.ts; do
    [ "${language%.ts}.qm" -nt "$language" ] ||
        $environment/$bin/pyside6-lrelease -silent "$language" -qm "${language%.ts}.qm"
done
rm -rf build/licences dist/hwr-desktop
$python packaging/bundle/licences.py build/licences
$python packaging/bundle/icons.py resources/hwr-desktop.svg build/icons
$python -m PyInstaller --noconfirm --log-level WARN --workpath build/pyinstaller --distpath dist packaging/bundle/hwr_desktop.spec
if [ "$(uname)" = Linux ]; then
    ln -s hwr-desktop dist/hwr-desktop/hwr
    # What only a debugger reads: 180 MB, of which torch's library has 90 and CTranslate2's 67. Not of those libraries
    # whose places auditwheel has rewritten: strip breaks them.
    (cd dist/hwr-desktop/_internal && strip --strip-unneeded torch/lib/*.so libpython3* ctranslate2/_ext*.so)
    # The licences of the system's libraries that come along.
    for library in dist/hwr-desktop/_internal/lib*.so*; do
        name=$(basename "$library")
        package=$(dpkg -S "*/$name" 2>/dev/null | head -1 | cut -d: -f1 || true)
        [ -z "$package" ] || install -D -m644 "/usr/share/doc/$package/copyright" \
            "dist/hwr-desktop/_internal/licences/debian-$package/copyright"
    done
fi
[ "$(uname)" != Darwin ] || ln -s hwr-desktop "dist/HWR Desktop.app/Contents/MacOS/hwr"
du -sm dist/hwr-desktop | cut -f1 | sed 's/^/bundle: dist\/hwr-desktop has MB: /'
