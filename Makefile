# Two commands do everything on a fresh machine:   make run   make test
# Both install what they need (packaging/), which takes minutes the first time and nothing the second.

SHELL := /bin/bash
SAMPLE := resources/samples/letter-to-anna.jpg
BIN := .venv/bin
LANGUAGES := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
export PYTHON TORCH_ARGS

.PHONY: run test no-network torture bundle deb wheel lint set-up translations screenshots clean
.DEFAULT_GOAL := run

## Open the sample letter in the window; without a display, print its transcript.
run: .venv/.ready $(LANGUAGES)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; \
	then $(BIN)/hwr-desktop $(SAMPLE); \
	else $(BIN)/hwr transcribe $(SAMPLE); fi

## Style, types, layers, then all tests: those for a real X server first, the others last.
test: lint .venv/.ready-for-tests
	@packaging/run-tests.sh

## The tests, but for those of a real X server, where there is no network but this machine's own.
no-network: .venv/.ready-for-tests
	@packaging/no-network.sh

## Try for a while whether a property holds, and go on where the last run ended: make torture PROPERTY=typing-kills
## MINUTES=10; all of them where none is named. The report is torture/report.html.
MINUTES ?= 1
torture: .venv/.ready-for-tests
	@$(BIN)/python -m tests.torture $(PROPERTY) --minutes $(MINUTES)

## One folder that runs without Python: dist/hwr-desktop (docs/packaging.md).
bundle: set-up
	@packaging/system-packages.sh -- binutils
	@packaging/bundle/build.sh

## A Debian package of that folder.
deb: bundle
	@packaging/debian/build.sh

## A wheel with models, resources and the window's languages, built twice and compared.
wheel: set-up
	@packaging/release/wheel.sh

## Style, types and layers.
lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

set-up: .venv/.ready $(LANGUAGES)

## Bring the window's languages up to date with its English, and say what is still to be translated.
translations: .venv/.ready
	@$(BIN)/python packaging/translations.py; code=$$?; $(MAKE) --no-print-directory set-up; exit $$code

## Take the pictures of README and of docs/guide anew; then look at each that changed.
screenshots: set-up
	@$(BIN)/python packaging/make_screenshots.py

resources/translations/%.qm: resources/translations/%.ts | .venv/.ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

.venv/.ready: constraints.txt pyproject.toml packaging/debian-packages.txt
	@packaging/system-packages.sh packaging/debian-packages.txt
	@packaging/virtual-environment.sh
	@touch $@

.venv/.ready-for-tests: .venv/.ready packaging/debian-packages-tests.txt
	@packaging/system-packages.sh packaging/debian-packages-tests.txt
	@touch $@

## Remove what these commands made.
clean:
	rm -rf resources/translations/*.qm .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find hwr_desktop tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
