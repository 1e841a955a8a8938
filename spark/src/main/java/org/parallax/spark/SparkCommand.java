// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "parallax spark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Reads archives of any size on Apache Spark, puts reports together and compares them.",
        description = {
            "",
            "Writes all tables (docs/tables.md) into a folder, a day of publication at a time. The same command goes on where",
            "it was stopped; with further inputs it adds what is new. On this machine alone it needs nothing else; on a",
            "cluster it is given to spark-submit (docs/SCALE.md).",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parallax spark --in monday/ --in archive.warc.gz --out tables",
            "  parallax spark --in 'news-*.jsonl' --out tables --format parquet",
            "  spark-submit --class org.parallax.spark.Main parallax-spark.jar --in hdfs:///news --out hdfs:///tables"
        })
final class SparkCommand implements Callable<Integer> {
    private final PrintStream data;
    private final PrintStream messages;

    @Option(
            names = "--in",
            paramLabel = "PATH",
            required = true,
            description = {
                "A file, folder or pattern, in any file system that Hadoop knows: web archives, JSON lines, Parquet, feeds,",
                "pages, plain texts. May be given several times."
            })
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            required = true,
            description = "A new folder, or one that parallax spark made.")
    private String out = "";

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description =
                    "Spark's master. Default: spark-submit's, else local[*]: this machine with all its processors.")
    private @Nullable String master;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Cut new inputs into N tasks. Default: as many as the work is worth.")
    private @Nullable Integer partitions;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "parquet, jsonl or both, the default.")
    private List<RowFormat> formats = new ArrayList<>();

    @Option(
            names = "--most-reports",
            paramLabel = "N",
            description = "A story of more reports is listed and not collated. Default: ${DEFAULT-VALUE}.")
    private int mostReports = Settings.MOST_REPORTS;

    @Option(
            names = "--hash",
            description =
                    "Print the SHA-256 of every table, as parallax export --hash does; the account goes to standard"
                            + " error.")
    private boolean hash;

    @Option(names = "--json", description = "Print the account of the run as JSON.")
    private boolean json;

    SparkCommand(PrintStream data, PrintStream messages) {
        this.data = data;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        positive("--partitions", partitions == null ? 1 : partitions);
        positive("--most-reports", mostReports);
        if (formats.isEmpty()) {
            formats = List.of(RowFormat.values());
        }
        List<RowFormat> chosen = formats.stream().distinct().sorted().toList();
        Settings settings = new Settings(inputs, out, partitions, chosen, mostReports, hash);
        try (JavaSparkContext context = new JavaSparkContext(configuration())) {
            return run(context, settings);
        }
    }

    private int run(JavaSparkContext context, Settings settings) throws Exception {
        try {
            Outcome outcome = new Run(context, settings, messages::println).run();
            tell(outcome);
            return outcome.exitCode();
        } catch (IllegalStateException e) {
            // when a cluster gives up on us, whatever is asked of it next fails so
            throw context.sc().isStopped() ? failed(e) : e;
        }
    }

    private void tell(Outcome outcome) throws Exception {
        if (json) {
            data.println(outcome.json());
        } else if (hash) {
            outcome.hashes().forEach((table, digest) -> data.print(digest + "  " + table + "\n"));
            messages.print(outcome.text());
        } else {
            data.print(outcome.text());
        }
        data.flush();
    }

    private static void positive(String option, int value) throws Stop {
        if (value < 1) {
            throw new Stop(Stop.USAGE, Problem.USAGE, option, value + " is too small", "give a number from 1 on");
        }
    }

    /** What is told when Spark gives a run up. */
    static Stop failed(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new Stop(
                Stop.UNREADABLE,
                Problem.JOB_FAILED,
                "Spark",
                "a task failed again and again ("
                        + String.valueOf(deepest).lines().findFirst().orElse("") + ")",
                "what was done is kept: mend the cause and run the same command again");
    }

    private SparkConf configuration() {
        SparkConf conf = new SparkConf().setAppName("parallax");
        if (master != null) {
            conf.setMaster(master);
        }
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]");
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        // the driver takes in what it needs of every report, however many they are
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.hadoop.fs.file.impl", PlainFiles.class.getName());
        }
        return conf;
    }
}
