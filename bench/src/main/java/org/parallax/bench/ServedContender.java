// SPDX-License-Identifier: Apache-2.0
package org.parallax.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contender in a process of its own; see {@link Worker} for what is said to it. For one thread. */
final class ServedContender implements AutoCloseable {
    private static final long SECONDS_TO_END = 20;

    private final String name;
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;
    private final long loadMillis;
    private final long firstMillis;
    private final long startMillis;

    /**
     * Starts the worker and waits until it has read its first sentence.
     *
     * @param log takes what the worker says on standard error
     */
    ServedContender(Entrant entrant, Path log) throws IOException {
        this.name = entrant.name();
        ProcessBuilder builder = new ProcessBuilder(entrant.command()).redirectError(Redirect.appendTo(log.toFile()));
        entrant.environment().forEach((key, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(key);
            } else {
                builder.environment().put(key, value);
            }
        });
        long begin = System.nanoTime();
        this.process = builder.start();
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String[] ready = answer("ready");
        this.startMillis = (System.nanoTime() - begin) / 1_000_000;
        this.loadMillis = Long.parseLong(ready[0]);
        this.firstMillis = Long.parseLong(ready[1]);
    }

    /** From the call that loads it to its return. */
    long loadMillis() {
        return loadMillis;
    }

    /** How long it took to read its first sentence. */
    long firstMillis() {
        return firstMillis;
    }

    /** From the start of the process until the first sentence was read. */
    long startMillis() {
        return startMillis;
    }

    /** Sends a command and returns the words of its answer after the first. */
    String[] ask(String... command) throws IOException {
        commands.write(String.join(" ", command) + "\n");
        commands.flush();
        return answer(command[0]);
    }

    private String[] answer(String command) throws IOException {
        String line = answers.readLine();
        if (line == null || !line.startsWith(command + " ")) {
            throw new IOException(name + " answered " + command + " with: " + line);
        }
        return line.substring(command.length() + 1).split(" ", -1);
    }

    /** What it reads from the raw texts. */
    List<TreeText> raw(Path folder, Path file) throws IOException {
        ask("texts", folder.toString());
        ask("raw", file.toString());
        return Conllu.read(file);
    }

    /** What it reads into given words. */
    List<TreeText> words(Path given, Path file) throws IOException {
        ask("words", given.toString(), file.toString());
        return Conllu.read(file);
    }

    /** Ends the process, at once when it does not end by itself. */
    @Override
    public void close() throws IOException {
        try {
            commands.write("quit\n");
            commands.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
