# make help: what there is
MVN ?= mvn -B -q

.PHONY: help build test format check golden bench peers injection claims claims-features scaling grouping big-stories news news-score copies extraction pasted clean kills project-speed project-rate page-load spark-hashes spark-cluster spark-speed spark-rooms

help: ## this list
	@sed -n 's/^\([a-z-]*\): ## /\1	/p' Makefile

build: ## build the program (app/target/parallax.jar) without tests
	$(MVN) -DskipTests -pl app -am package

test: ## unit tests
	$(MVN) test

format: ## format sources and poms
	$(MVN) spotless:apply

check: ## all checks and tests, as .ci/run does
	.ci/run

golden: ## collate every example into .parallax/golden, to be compared before and after a change
	@mkdir -p .parallax/golden
	@for d in examples/*/; do \
	  ./parallax compare --json $$(ls $$d*.txt $$d*.html 2>/dev/null) > ".parallax/golden/$$(basename $$d).json"; done

bench: ## measure speed (JMH): bench/target/benchmarks.jar, run whole
	$(MVN) -DskipTests -Pbenchmarks -pl bench -am package
	java -jar bench/target/benchmarks.jar

peers: ## quality, speed and memory beside CoreNLP and spaCy: make peers GOLD=folder [PARTS=speed|quality|accounts]
	bench/peers "$(GOLD)" $(PARTS)

# $(1): a class of bench with its arguments
define measure
	$(MVN) -DskipTests -pl core,bench package dependency:build-classpath -Dmdep.outputFile=target/classpath -DincludeScope=runtime >&2
	@java -cp "bench/target/classes:$$(cat bench/target/classpath)" org.parallax.bench.$(1)
endef

injection: ## change one fact at a time in real reports and count what is found: make injection GOLD=folder [MOST=200] [EACH=2]
	$(call measure,Injections "$(GOLD)" $(or $(MOST),200) $(or $(EACH),2) bench/target/misses.jsonl)

claims: ## judged pairs of answers, statements and events: make claims GOLD=folder [FOLDS=folder of trees fitted without each pair]
	$(call measure,Claims "$(GOLD)" bench/target/claims $(FOLDS))
	python3 "$(GOLD)/tools/score_coref.py" bench/target/claims/ecb.key.jsonl bench/target/claims/ecb.given.jsonl

claims-features: ## what training/claims.py fits the trees to, into bench/target/claims: make claims-features GOLD=folder
	$(call measure,Claims "$(GOLD)" bench/target/claims features)

scaling: ## how the time of a comparison grows with the reports: make scaling GOLD=folder
	$(call measure,Scaling "$(GOLD)" 2 5 10 20 40 80 200)

grouping: ## how the time of grouping grows with the reports, made-up ones: make grouping [COUNTS="2000 10000"]
	$(call measure,StoryScaling $(or $(COUNTS),10000 100000 1000000))

big-stories: ## how whole happenings are found that hundreds of reports tell of, made-up ones: make big-stories [SEED=1] [SIZES="10 50"]
	$(call measure,BigStories $(or $(SEED),1) $(or $(SIZES),10 50 100 300 1000))

news: ## made-up news with planted stories and copies, as JSON Lines: make -s news COUNT=2000 [SEED=1] > news.jsonl
	$(call measure,MadeUpNews $(or $(COUNT),2000) $(or $(SEED),1))

news-score: ## how well planted stories were found: make news-score NEWS=news.jsonl FOUND=stories.jsonl (id and story a line, as group prints)
	$(call measure,StoryScore "$(NEWS)" "$(FOUND)")

extraction: ## how well and fast pages, pasted texts, feeds and archives are read: make extraction GOLD=folder [PARTS="quality pasted mutations speed"]
	bench/extraction "$(GOLD)" $(PARTS)

pasted: ## how well pasted texts are cleaned, and what training/lines.py fits their judge to: make pasted GOLD=folder OUT=folder
	$(MVN) -DskipTests -pl core,bench package dependency:build-classpath -Dmdep.outputFile=target/classpath -DincludeScope=runtime >&2
	@java -cp "bench/target/classes:$$(cat bench/target/classpath)" org.parallax.extract.PastedTexts "$(GOLD)" $(OUT)

copies: ## how well edited copies are found: make copies GOLD=folder [STORIES=60]
	$(call measure,EditedCopies "$(GOLD)/stories/gva.dev.jsonl" $(or $(STORIES),60))

kills: ## kill add a hundred times and compare with a project that was left alone: make kills [TIMES=100] [REPORTS=examples]
	bench/kills $(or $(TIMES),100) $(or $(REPORTS),examples)

project-speed: ## how fast a project of so many reports answers: make project-speed [COUNT=100000]
	$(MVN) -DskipTests -pl core,app test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test >&2
	@rm -rf app/target/project && java -Xmx2g -cp "app/target/test-classes:app/target/classes:$$(cat app/target/classpath)" \
	  org.parallax.app.store.ProjectSpeed examples $(or $(COUNT),100000) app/target/project

project-rate: ## reports a second into a project, beside reading alone: make project-rate FILE=reports.jsonl [MOST=5000] [FOLDER=.parallax/project-rate]
	bench/project-rate "$(FILE)" $(or $(MOST),5000) $(FOLDER)

page-load: ## readers of a project's pages without pause: make page-load PROJECT=folder [READERS=20] [SECONDS=60] [STORIES=500]
	bench/page-load "$(PROJECT)" $(or $(READERS),20) $(or $(SECONDS),60) $(or $(STORIES),500)

spark-hashes: ## one hash a table from a project folder and from Spark in several ways: make spark-hashes [REPORTS=examples] [WAYS="1:1 2:8 2:64"]
	bench/spark-hashes $(or $(REPORTS),examples) $(or $(WAYS),1:1 2:8 2:64)

spark-cluster: ## a cluster on this machine of which a worker is killed: make spark-cluster INPUT=reports.jsonl [SECONDS=25]
	bench/spark-cluster "$(INPUT)" $(or $(SECONDS),25)

spark-speed: ## reading on Spark with one and two cores, beside the pipeline alone: make spark-speed INPUT=reports.jsonl
	bench/spark-speed "$(INPUT)"

spark-rooms: ## time of the processor and bytes that each room takes for a report: make spark-rooms INPUT=reports.jsonl
	$(MVN) -DskipTests -pl core,spark test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath -Dmdep.includeScope=test >&2
	@java -Xss2m -Xmx3g -cp "spark/target/test-classes:spark/target/classes:$$(cat spark/target/classpath)" org.parallax.spark.RoomSpeed "$(INPUT)"

clean: ## remove what was built
	$(MVN) clean
	rm -rf .parallax
