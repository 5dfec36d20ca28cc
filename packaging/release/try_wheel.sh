#!/usr/bin/env bash
# Installs dist/*.whl in a fresh environment, away from the checkout, and reads a sample letter with it.
set -euo pipefail
cd "$(dirname "$0")/../.."
wheel=$(realpath "$(ls dist/*.whl)")
sample=$(realpath resources/samples/letter-to-anna.jpg)
environment=build/wheel-environment
rm -rf $environment
.venv/bin/python -m venv $environment
bin=$(realpath $environment/bin)
"$bin/pip" install --quiet --disable-pip-version-check ${TORCH_ARGS:-} "$(grep '^torch==' constraints.txt)"
"$bin/pip" install --quiet --disable-pip-version-check -c constraints.txt "$wheel"
cd "$(mktemp -d)"
"$bin/hwr" --version
"$bin/hwr" transcribe "$sample" -o letter.txt
grep -q umbrella letter.txt
"$bin/hwr" doctor
"$bin/python" -c "
from hwr_desktop import paths
assert (paths.translations() / 'hwr_de.qm').is_file(), 'the wheel lacks the languages of the window'
assert list(paths.resources().glob('icons/*.svg')) and list(paths.bundled_models().glob('*/model.toml'))"
echo "wheel: it is whole, and reads"
