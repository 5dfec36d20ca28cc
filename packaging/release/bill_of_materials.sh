#!/usr/bin/env bash
# Writes dist/hwr-desktop-VERSION.cdx.json: what the bundle is made of, as CycloneDX 1.6; `make bundle` comes before.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=build/release-environment
[ -x $environment/bin/cyclonedx-py ] || {
    [ -x $environment/bin/python ] || .venv/bin/python -m venv $environment
    $environment/bin/python -m pip install --quiet --disable-pip-version-check "cyclonedx-bom[json-validation]==7.5.0"
}
told=build/bundle-environment
[ -x $told/bin/python ] || { echo "bill of materials: $told is missing: run make bundle first" >&2; exit 1; }
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' hwr_desktop/__init__.py)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
mkdir -p dist
file=dist/hwr-desktop-$version.cdx.json
$environment/bin/cyclonedx-py environment --pyproject pyproject.toml --sv 1.6 --output-reproducible -o "$file" $told
.venv/bin/python packaging/release/bill_of_materials.py "$file"
$environment/bin/python -c "
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1], encoding='utf-8').read())
sys.exit(str(fault) if fault else 0)" "$file"
echo "bill of materials: $file"
