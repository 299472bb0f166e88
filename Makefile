# Everything one does here. `make` alone tells what there is.

PORT ?= 8000
N ?= 20
VENV := .venv
BIN := $(VENV)/bin
export PORT
export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run demo test test-fast faults lint format lock openapi bench clean

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/runtime.stamp ## Install what the product runs on, and check the models

run: setup ## Start Redis, service and worker, process a sample story, and stay up on PORT
	@$(BIN)/python scripts/stack.py

demo: setup ## The same, and stop when the story is done
	@$(BIN)/python scripts/stack.py --once

test: setup-dev ## Run all tests
	$(BIN)/python -m pytest --ignore tests/faults
	$(BIN)/python -m pytest tests/faults -n 6 --reruns 1  # a busy machine can miss a moment; `make faults` reruns none

test-fast: setup-dev ## Run the tests that take less than five seconds
	$(BIN)/python -m pytest -m "not slow" --ignore tests/faults

faults: setup-dev ## Inject every fault N times (default 20) and keep the numbers
	$(BIN)/python -m benchmarks.faults --trials $(N)

lint: setup-dev ## Check style, types and the import rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup-dev ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: setup-dev ## Compile requirements*.in into requirements*.txt
	$(BIN)/uv pip compile requirements.in --universal --python-version 3.11 --excludes requirements-excluded.txt \
	    --generate-hashes --no-header --quiet --output-file requirements.txt
	$(BIN)/uv pip compile requirements-dev.in --universal --python-version 3.11 \
	    --generate-hashes --no-header --quiet --output-file requirements-dev.txt

openapi: setup ## Write docs/openapi.json anew
	$(BIN)/python -m service.openapi

bench: setup-dev ## Measure the running time of the sample, of the worker, and its memory
	@$(BIN)/python -m benchmarks.speed.desk

clean: ## Remove the virtual environment, caches and local data
	rm -rf $(VENV) var .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup-dev: $(VENV)/dev.stamp

$(BIN)/python:
	@sh scripts/make_venv.sh $(VENV)

$(VENV)/runtime.stamp: requirements.txt models/manifest.toml | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check --no-compile --no-deps -r requirements.txt
	$(BIN)/python -m worker.translate.packages verify
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/runtime.stamp
	$(BIN)/python -m pip install --disable-pip-version-check --no-compile --no-deps -r requirements-dev.txt
	@touch $@
