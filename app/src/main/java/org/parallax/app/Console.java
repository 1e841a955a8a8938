// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program's words go: data to standard output, everything else to standard error, both in UTF-8 on every
 * machine. For one thread.
 */
final class Console {
    private final InputStream in;
    private final Writer out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final boolean terminal;

    /** @param terminal true when standard output is a terminal */
    Console(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, boolean terminal) {
        this.in = in;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    InputStream in() {
        return in;
    }

    PrintWriter err() {
        return err;
    }

    /** Standard output for picocli's help, which wants a {@link PrintWriter}. */
    PrintWriter help() {
        return new PrintWriter(out);
    }

    boolean isTerminal() {
        return terminal;
    }

    /** A variable of the environment, empty when it is not set. */
    String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Writes data as it is. */
    void data(String text) throws OutputLost {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new OutputLost(e);
        }
    }

    /** Writes a line of data and hands it on at once, so that the next program of a pipe can begin. */
    void line(String text) throws OutputLost {
        entry(text + "\n");
    }

    /** Writes data that ends with a line end, and hands it on at once. */
    void entry(String text) throws OutputLost {
        data(text);
        flush();
    }

    /** Standard output for those who write UTF-8 bytes, text with a line end at its end; closing it leaves it open. A terminal gets no character that rules it. */
    OutputStream bytes() {
        return new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public void write(int b) throws IOException {
                line.write(b);
                if (b == '\n') {
                    hand();
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                line.write(bytes, offset, length);
                if (length > 0 && bytes[offset + length - 1] == '\n') {
                    hand();
                }
            }

            private void hand() throws IOException {
                String text = line.toString(StandardCharsets.UTF_8);
                data(terminal ? harmless(text) : text);
                line.reset();
            }

            @Override
            public void close() throws IOException {
                hand();
            }
        };
    }

    /** Lines without characters that rule a terminal or turn its words around. */
    private static String harmless(String lines) {
        StringBuilder harmless = new StringBuilder(lines.length());
        lines.codePoints()
                .map(c -> rules(c) && c != '\n' && c != '\t' && c != '\r' ? '\uFFFD' : c)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    private static boolean rules(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    void flush() throws OutputLost {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputLost(e);
        }
    }

    /** A message for people: errors, warnings, notes. Words that come from inputs are made harmless. */
    void say(String message) {
        StringBuilder safe = new StringBuilder(message.length());
        message.codePoints().map(c -> c != '\n' && rules(c) ? ' ' : c).forEach(safe::appendCodePoint);
        err.println(safe);
    }

    void warn(String message) {
        say("warning: " + message);
    }

    /** Standard output could not be written. */
    static final class OutputLost extends IOException {
        private static final long serialVersionUID = 1L;

        OutputLost(IOException cause) {
            super(cause);
        }

        /** True when the reader at the other end of the pipe simply had enough. */
        boolean readerLeft() {
            String message = String.valueOf(getCause()).toLowerCase(Locale.ROOT);
            return message.contains("pipe") || message.contains("reset");
        }
    }
}
