# Two commands do everything on a fresh machine:   make run   make test
# Both install what they need (packaging/), which takes minutes the first time and nothing the second.

SHELL := /bin/bash
SAMPLE := resources/samples/letter-to-anna.jpg
BIN := .venv/bin
export PYTHON TORCH_ARGS

.PHONY: run test lint set-up clean
.DEFAULT_GOAL := run

## Open the sample letter in the window; without a display, print its transcript.
run: .venv/.ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; \
	then $(BIN)/hwr-desktop $(SAMPLE); \
	else $(BIN)/hwr transcribe $(SAMPLE); fi

## Style, types, layers, then all tests: those for a real X server first, the others last.
test: lint .venv/.ready-for-tests
	@packaging/run-tests.sh

## Style, types and layers.
lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

set-up: .venv/.ready

.venv/.ready: constraints.txt pyproject.toml packaging/debian-packages.txt
	@packaging/system-packages.sh packaging/debian-packages.txt
	@packaging/virtual-environment.sh
	@touch $@

.venv/.ready-for-tests: .venv/.ready packaging/debian-packages-tests.txt
	@packaging/system-packages.sh packaging/debian-packages-tests.txt
	@touch $@

## Remove what these commands made.
clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find hwr_desktop tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
