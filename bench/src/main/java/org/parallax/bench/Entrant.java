// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system in the comparison.
 *
 * @param command what starts its worker
 * @param missing why it cannot take part here; null when it can
 * @param comparableTrees false when its relations are not Universal Dependencies
 */
record Entrant(String name, List<String> command, @Nullable String missing, boolean comparableTrees) {
    /** Its measured figures stand under these names. */
    static final String PARALLAX = "Parallax";

    static final String LEAN = "CoreNLP lean";
    static final String DEFAULT = "CoreNLP default";
    static final String FULL = "CoreNLP full";
    static final String SPACY = "spaCy small";

    /** Environment that would choose other kernels or more threads than a system has by itself. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "OPENBLAS_CORETYPE", "", "OPENBLAS_L2_SIZE", "");

    /** All of them: ours from this process's class path, the peers from where the system properties say. */
    static List<Entrant> all() {
        String corenlp = System.getProperty("parallax.bench.corenlp", "");
        String python = System.getProperty("parallax.bench.python", "");
        return List.of(
                java(PARALLAX, "256m", System.getProperty("java.class.path"), "org.parallax.bench.ParallaxWorker"),
                java(LEAN, "2g", corenlp, "org.parallax.bench.corenlp.CoreNlpWorker", "lean"),
                java(DEFAULT, "4g", corenlp, "org.parallax.bench.corenlp.CoreNlpWorker", "default"),
                new Entrant(
                        SPACY,
                        List.of(python, System.getProperty("parallax.bench.spacy", "bench/spacy/worker.py")),
                        python.isEmpty() ? "not here" : null,
                        false));
    }

    /** Those that make accounts: who is meant and who said what, beside trees and names. */
    static List<Entrant> ofAccounts() {
        String corenlp = System.getProperty("parallax.bench.corenlp", "");
        String ours = System.getProperty("java.class.path");
        return List.of(
                java(PARALLAX, "256m", ours, "org.parallax.bench.ParallaxWorker", "account"),
                java(FULL, "5g", corenlp, "org.parallax.bench.corenlp.CoreNlpWorker", "full"));
    }

    /** Serial collection: a collector's own threads would be a second core that a one-thread figure does not tell of. */
    private static Entrant java(String name, String heap, String classPath, String... program) {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx" + heap, "-XX:+UseSerialGC"));
        String unpacked = System.getProperty("parallax.bench.unpacked", "");
        if (!unpacked.isEmpty()) {
            // as the launcher starts the program
            command.addAll(List.of("-Donnxruntime.native.path=" + unpacked, "-Dparallax.models=" + unpacked));
        }
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(program));
        return new Entrant(name, List.copyOf(command), classPath.isEmpty() ? "not here" : null, true);
    }

    /** The environment's changes; an empty value removes the variable. */
    Map<String, String> environment() {
        return ENVIRONMENT;
    }
}
