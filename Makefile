# Everything one does here. `make` alone tells what there is.

PORT ?= 8000
N ?= 20
VENV := .venv
BIN := $(VENV)/bin
TRAIN_VENV := .venv-train
CORPUS ?= training/corpus
EVAL ?= $(CORPUS)/eval
WORK ?= training/work
DIRECTION ?= en-ms
MINUTES ?= 60
LICENCES ?= all
TEXTS = $(wildcard $(CORPUS)/*.tsv $(CORPUS)/names.txt $(CORPUS)/parallel/*.tsv $(CORPUS)/mono/*.txt \
    $(CORPUS)/bt/*/*.tsv $(EVAL)/*.tsv $(EVAL)/heldout-digests.txt)
comma := ,
export PORT
export PATH := $(CURDIR)/$(BIN):$(PATH)
unexport PYTHONDONTWRITEBYTECODE  # with it every process compiles all its modules anew: a worker starts in twice the time

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run demo test test-fast faults lint format lock openapi bench clean train evaluate package train-test screenshots

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/runtime.stamp ## Install what the product runs on, and check the models

run: setup ## Start Redis, service and worker, process a sample story, and stay up on PORT
	@$(BIN)/python -m scripts.stack

demo: setup ## The same, and stop when the story is done
	@$(BIN)/python -m scripts.stack --once

# A busy machine can miss a moment: what fails is run again, once, and told at the end. `make faults` reruns none.
test: setup-dev ## Run all tests
	$(BIN)/python -m pytest --ignore tests/faults -n 6 --dist worksteal --reruns 1
	$(BIN)/python -m pytest tests/faults -n 6 --reruns 1

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
	$(BIN)/uv pip compile benchmarks/requirements.in --universal --python-version 3.11 \
	    --generate-hashes --no-header --quiet --output-file benchmarks/requirements.txt
	for peer in argostranslate libretranslate; do \
	    $(BIN)/uv pip compile benchmarks/peers/$$peer.in --universal --python-version 3.11 --excludes benchmarks/peers/excluded.txt \
	    --generate-hashes --no-header --quiet --output-file benchmarks/peers/$$peer.txt || exit 1; done

openapi: setup ## Write docs/openapi.json anew
	$(BIN)/python -m service.openapi

screenshots: setup-dev ## Take the pictures of docs/img anew; needs Chromium
	@$(BIN)/python -m scripts.screenshots

bench: $(VENV)/bench.stamp ## Measure speed, beside Argos Translate and LibreTranslate; QUICK=1 only tries it; EVAL=folder of test sets
	$(BIN)/python -m benchmarks.speed $(if $(QUICK),--quick) $(if $(wildcard $(EVAL)/*.tsv),--test $(wildcard $(EVAL)/*.tsv))

train: $(WORK)/corpus/sp.model ## Train a model on texts: CORPUS=, DIRECTION=en-ms, MINUTES=60, INIT=, DROPOUT=, PIECES=; again to go on
	$(FAST) $(TRAIN_VENV)/bin/python -m training.translation.train --corpus $(WORK)/corpus --direction $(DIRECTION) \
	    --minutes $(MINUTES) --valid $(EVAL)/flores200-dev.tsv --out $(WORK)/$(DIRECTION).pt --resume \
	    $(if $(INIT),--init $(INIT)) $(if $(DROPOUT),--dropout $(DROPOUT))
	$(TRAIN_VENV)/bin/python -m training.translation.export $(WORK)/$(DIRECTION).pt \
	    --tokenizer $(WORK)/corpus/sp.model --out $(WORK)/ct2-$(DIRECTION)

evaluate: $(TRAIN_VENV)/stamp ## Score what `make train` left: DIRECTION=en-ms, EVAL=folder of test sets
	$(TRAIN_VENV)/bin/python -m training.translation.evaluate --model $(WORK)/ct2-$(DIRECTION) \
	    --corpus $(WORK)/corpus --direction $(DIRECTION) --test $(wildcard $(EVAL)/*.tsv) --out $(WORK)/scores.json

package: setup $(TRAIN_VENV)/stamp ## Pack what was evaluated into models/: DIRECTION=en-ms, VERSION=, ABOUT="how it was trained"
	$(TRAIN_VENV)/bin/python -m training.translation.splitter $(word 1,$(subst -, ,$(DIRECTION))) $(WORK)/splitter.onnx
	$(BIN)/python -m training.translation.package --model $(WORK)/ct2-$(DIRECTION) --corpus $(WORK)/corpus \
	    --splitter $(WORK)/splitter.onnx --direction $(DIRECTION) --version $(VERSION) --scores $(WORK)/scores.json \
	    --sources $(CORPUS)/sources.tsv --about "$(ABOUT)" --models models

train-test: $(TRAIN_VENV)/stamp ## Run the tests of the training recipe that need PyTorch
	$(TRAIN_VENV)/bin/python -m pytest --confcutdir tests/training tests/training/translation

clean: ## Remove the virtual environments, caches and local data; training/work stays
	rm -rf $(VENV) $(TRAIN_VENV) var .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup-dev: $(VENV)/dev.stamp

# Else the allocator gives every large temporary back to the kernel at once, and a training step takes 1.4 times as long.
# Never giving anything back (-1) took 15 GB after an hour.
JEMALLOC := $(firstword $(wildcard /usr/lib/*/libjemalloc.so.2 /usr/lib64/libjemalloc.so.2))
FAST := $(if $(JEMALLOC),LD_PRELOAD=$(JEMALLOC) \
    MALLOC_CONF=oversize_threshold:0$(comma)dirty_decay_ms:20000$(comma)muzzy_decay_ms:20000$(comma)thp:always)

$(TRAIN_VENV)/stamp: training/requirements.txt
	@sh scripts/make_venv.sh $(TRAIN_VENV)
	$(TRAIN_VENV)/bin/python -m pip install --disable-pip-version-check --no-compile -r training/requirements.txt
	@touch $@

# What the corpus is made of. An older file may join it, and one may go, so that their times alone do not tell.
# Texts may come and go under a run that goes on; a variable that is another now was more likely forgotten.
RUN = CORPUS=$(CORPUS) EVAL=$(EVAL) LICENCES=$(LICENCES)
$(WORK)/asked: FORCE
	@mkdir -p $(@D)
	@echo '$(RUN)' | cmp -s - $(@D)/run || { \
	    if [ -e $(@D)/run ] && ls $(@D)/*.state > /dev/null 2>&1; then \
	        echo "expected $$(cat $(@D)/run) as the run in $(@D) began with, found $(RUN); WORK=folder for another" >&2; \
	        exit 1; \
	    fi; echo '$(RUN)' > $(@D)/run; }
	@echo '$(CORPUS) $(EVAL) $(LICENCES) $(TEXTS)' | cmp -s - $@ || echo '$(CORPUS) $(EVAL) $(LICENCES) $(TEXTS)' > $@
FORCE:

$(WORK)/corpus/report.json: $(CORPUS)/sources.tsv $(TEXTS) $(WORK)/asked | $(TRAIN_VENV)/stamp
	$(TRAIN_VENV)/bin/python -m training.translation.prepare --raw $(CORPUS) --test $(wildcard $(EVAL)/*.tsv) \
	    $(addprefix --held-out ,$(wildcard $(EVAL)/heldout-digests.txt)) --licences $(LICENCES) --out $(@D)

# Kept when the corpus changes: what was trained can go on with no other.
$(WORK)/corpus/sp.model: $(WORK)/corpus/report.json $(wildcard $(CORPUS)/sp.model)
	$(TRAIN_VENV)/bin/python -m training.translation.tokenizer --corpus $(@D) $(if $(PIECES),--pieces $(PIECES)) \
	    $(addprefix --reuse ,$(firstword $(wildcard $(CORPUS)/sp.model $@)))

$(BIN)/python:
	@sh scripts/make_venv.sh $(VENV)

$(VENV)/runtime.stamp: requirements.txt models/manifest.toml | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps -r requirements.txt
	$(BIN)/python -m worker.translate.packages verify
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/runtime.stamp
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps -r requirements-dev.txt
	@touch $@

$(VENV)/bench.stamp: benchmarks/requirements.txt $(VENV)/dev.stamp
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps -r benchmarks/requirements.txt
	@touch $@
