// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parallax.model.Annotation;

/**
 * Serves one contender in a process of its own, so that load time and memory are its alone. Commands come line by line on
 * standard input; each is answered by one line on standard output, whose first word is the command's:
 *
 * <ol>
 *   <li>first of all {@code ready LOAD FIRST}: milliseconds until loaded, and then until a first sentence was read
 *   <li>{@code texts FOLDER}: the folder's {@code .txt} files, in the order of their names, are what is read from now on
 *   <li>{@code pass THREADS} reads them all once: {@code pass NANOSECONDS WORDS}
 *   <li>{@code hash THREADS SEED} reads them in an order drawn from the seed: the SHA-256 of all that was read
 *   <li>{@code raw FILE} writes what is read from them as CoNLL-U
 *   <li>{@code words FILE FILE} reads the words of the first, CoNLL-U, and writes the second
 *   <li>{@code speech FILE} writes the reported speech of the texts as JSON Lines, or answers {@code speech none}
 *   <li>{@code peak}: the most memory that was resident so far, in kB; -1 where the system does not tell
 *   <li>{@code quit}
 * </ol>
 */
public final class Worker {
    private static final String FIRST_SENTENCE = "Maria Lund, the harbour master, said on Monday that nobody was hurt.";

    private final Contender contender;
    private final Map<String, String> texts = new TreeMap<>();

    private Worker(Contender contender) {
        this.contender = contender;
    }

    /** Loads a contender and serves until told to quit. */
    public static void serve(Supplier<Contender> loader) throws IOException {
        PrintStream answers = System.out;
        // Libraries that print must not be taken for answers.
        System.setOut(System.err);
        long begin = System.nanoTime();
        try (Contender contender = loader.get()) {
            long loaded = System.nanoTime();
            if (contender.read(FIRST_SENTENCE).isEmpty()) {
                throw new IllegalStateException("read no sentence");
            }
            long read = System.nanoTime();
            answers.println("ready " + (loaded - begin) / 1_000_000 + " " + (read - loaded) / 1_000_000);
            Worker worker = new Worker(contender);
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            for (String line = commands.readLine(); line != null && !line.equals("quit"); line = commands.readLine()) {
                String[] words = line.split(" ", -1);
                answers.println(words[0] + " " + worker.answer(words));
            }
        }
    }

    private String answer(String[] command) throws IOException {
        return switch (command[0]) {
            case "texts" -> load(Path.of(command[1]));
            case "pass" -> pass(Integer.parseInt(command[1]));
            case "hash" -> hash(Integer.parseInt(command[1]), Long.parseLong(command[2]));
            case "raw" -> raw(Path.of(command[1]));
            case "words" -> words(Path.of(command[1]), Path.of(command[2]));
            case "speech" -> speech(Path.of(command[1]));
            case "peak" -> Long.toString(peak());
            default -> throw new IllegalArgumentException("unknown command " + command[0]);
        };
    }

    private String load(Path folder) throws IOException {
        texts.clear();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".txt")) {
                    texts.put(name.substring(0, name.length() - 4), Files.readString(file));
                }
            }
        }
        return Integer.toString(texts.size());
    }

    private String pass(int threads) {
        List<Callable<Integer>> tasks = texts.values().stream()
                .<Callable<Integer>>map(text -> () -> contender.read(text).stream()
                        .mapToInt(sentence -> sentence.words().size())
                        .sum())
                .toList();
        long begin = System.nanoTime();
        int words = run(tasks, threads).stream().mapToInt(Integer::intValue).sum();
        return System.nanoTime() - begin + " " + words;
    }

    private String hash(int threads, long seed) {
        List<String> ids = new ArrayList<>(texts.keySet());
        Collections.shuffle(ids, new Random(seed));
        Map<String, String> written = new TreeMap<>();
        List<String> results =
                run(ids.stream().<Callable<String>>map(id -> () -> conllu(id)).toList(), threads);
        for (int i = 0; i < ids.size(); i++) {
            written.put(ids.get(i), results.get(i));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            written.values().forEach(text -> digest.update(text.getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String conllu(String id) throws IOException {
        StringWriter out = new StringWriter();
        Conllu.write(id, contender.read(texts.getOrDefault(id, "")), out);
        return out.toString();
    }

    /** The tasks' results in their order; tasks start in that order, as soon as a thread is free. */
    private static <T> List<T> run(List<Callable<T>> tasks, int threads) {
        ExecutorService executor =
                Executors.newFixedThreadPool(threads, task -> new Thread(task, "parallax-bench-reader"));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text cannot be read", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private String raw(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Conllu.write(text.getKey(), contender.read(text.getValue()), out);
            }
        }
        return "done";
    }

    private String words(Path in, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (TreeText text : Conllu.read(in)) {
                Conllu.write(text.id(), contender.readWords(text.forms()), out);
            }
        }
        return "done";
    }

    private String speech(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Annotation annotation = contender.annotate(text.getValue());
                if (annotation == null) {
                    return "none";
                }
                SpeechRecords.write(text.getKey(), annotation, out);
            }
        }
        return "done";
    }

    private static long peak() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + status, e);
        }
    }
}
