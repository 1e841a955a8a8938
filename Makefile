# make help: what there is
MVN ?= mvn -B -q

.PHONY: help build test format check golden bench clean

help: ## this list
	@sed -n 's/^\([a-z]*\): ## /\1	/p' Makefile

build: ## build the program (app/target/parallax.jar) without tests
	$(MVN) -DskipTests -pl app -am package

test: ## unit tests
	$(MVN) test

format: ## format sources and poms
	$(MVN) spotless:apply

check: ## all checks and tests, as .ci/run does
	.ci/run

golden: ## rewrite the expected collations under examples/; read the diff like code
	$(MVN) -pl core test -Dtest='*Examples*' -Dsurefire.failIfNoSpecifiedTests=false -Dparallax.golden=write

bench: ## measure speed (JMH)
	$(MVN) -DskipTests -pl core install
	$(MVN) -DskipTests -pl bench package dependency:copy-dependencies -DoutputDirectory=target/lib
	java -cp 'bench/target/classes:bench/target/lib/*' org.openjdk.jmh.Main

clean: ## remove what was built
	$(MVN) clean
	rm -rf .parallax
