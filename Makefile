# The everyday commands. Each does its own set-up; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help setup run test check lint sanitize fuzz soak bench docs format clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the Debian packages that the program needs
	@scripts/setup run

run: setup ## Build the program and start its demo; the address is printed
	@scripts/run

test: ## Install the test tools, build strictly and run every test
	@scripts/setup test
	@scripts/test

lint: ## Check layout, imports and the rules that a compiler does not know
	@scripts/setup lint
	@scripts/lint

sanitize: ## Run the tests of the threaded targets under the thread and address sanitizers
	@scripts/setup run
	@scripts/sanitize

fuzz: ## Try forms, tokens, JSON and the validator with anything, a minute each
	@scripts/setup run
	@scripts/fuzz

soak: ## Kill portals under traffic for minutes, and fail each disk call in turn; nothing may be lost
	@scripts/setup test
	@scripts/soak

check: lint test sanitize ## Everything that a change must pass

bench: ## Measure against the peers, in one run, as ratios
	@scripts/setup bench
	@scripts/bench

docs: ## Build the reference documentation and check its links
	@scripts/docs

format: ## Settle the layout of the sources
	@swift format --in-place --parallel --recursive $$(scripts/swift-files)

clean: ## Remove what the other commands made
	rm -rf .build .tools Benchmarks/.build Fuzzing/.build
