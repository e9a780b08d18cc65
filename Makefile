# make serve: the site at http://127.0.0.1:8000 · make test: every check and test · make help: the rest
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
ALL_CORES := --numprocesses auto --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help serve test quick site check lint docs vectors lowest newest lock package bench fuzz successors clean

help: ## say what can be made
	@grep -hE '^[a-z ]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z ]+):.*## /  make \1\t/'

serve: .venv/ready ## set up, build the site and serve it with live reload
	$(BIN)/kyoso serve --port $(PORT)

test: lint .venv/browser ## set up everything (the browser too), then run every check and test
	$(BIN)/pytest $(ALL_CORES)

quick: .venv/ready ## run the tests that need neither a browser nor seconds
	$(BIN)/pytest $(ALL_CORES) -m "not browser and not slow"

site: .venv/ready ## build the site into site/
	$(BIN)/kyoso build

check: .venv/ready ## check content/
	$(BIN)/kyoso check

lint: .venv/ready ## style and types of Python and of the scripts, workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/deno fmt --quiet --check
	$(BIN)/deno lint --quiet
	$(BIN)/deno check --quiet .
	$(BIN)/zizmor --offline --strict-collection --persona=auditor --quiet .github

docs: .venv/ready ## write schemas/ and the generated pages of docs/
	$(BIN)/kyoso schema

vectors: .venv/ready ## let an encoder read the pages, so that the search finds what says it otherwise
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: -r tools/semantic.lock
	$(BIN)/kyoso build
	$(BIN)/kyoso encode

bench: .venv/ready ## measure builds of 1,000 made entries beside other builders
	$(BIN)/python -m benchmarks.peers

fuzz: .venv/ready ## damage 10,000 files, tables, mails and issues, and take them in
	$(BIN)/python -m benchmarks.fuzz

successors: .venv/browser ## make the site with every builder that may follow MkDocs; write docs/successors.md
	$(BIN)/python -m benchmarks.successors

lowest newest: ## run the fast tests with the lowest, or the newest, versions that pyproject.toml allows
	tools/versions.sh $@ $(PYTHON)

package: ## make sdist and wheel, check them, begin a knowledge base with the wheel
	tools/package.sh $(PYTHON)

lock: .venv/ready ## lock the newest allowed versions
	tools/lock.sh

clean: ## remove everything that was made
	rm -rf .venv .bench build site .site.* .build.lock .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/ready: requirements.lock pyproject.toml
	tools/setup-python.sh $(PYTHON)
	@touch $@

.venv/browser: .venv/ready
	tools/setup-browser.sh
	@touch $@
