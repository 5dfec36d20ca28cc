#!/usr/bin/env bash
# Builds dist/hwr_desktop-VERSION-py3-none-any.whl twice and sees that both are the same to the byte. `make wheel` calls it.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=build/release-environment
[ -x $environment/bin/pyproject-build ] || {
    .venv/bin/python -m venv $environment
    $environment/bin/python -m pip install --quiet --disable-pip-version-check "build==1.6.1" "hatchling==1.33.0"
}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
rm -rf build/wheel dist/*.whl
for once in first second; do
    $environment/bin/pyproject-build --wheel --no-isolation --outdir build/wheel/$once . >build/wheel-$once.log
done
cmp build/wheel/first/*.whl build/wheel/second/*.whl
mkdir -p dist
cp build/wheel/first/*.whl dist/
echo "wheel: $(ls dist/*.whl), $(stat -c %s dist/*.whl) bytes, the same twice"
