// SPDX-License-Identifier: Apache-2.0
package org.parallax;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parallax.annotate.NeuralAnnotator;
import org.parallax.collate.Collator;
import org.parallax.encode.JointParser;
import org.parallax.encode.MiniLmCrossEncoder;
import org.parallax.encode.MiniLmEncoder;
import org.parallax.extract.Extractor;
import org.parallax.group.Grouper;
import org.parallax.interpret.Interpreter;
import org.parallax.lexicon.People;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Collation;
import org.parallax.model.ResolvedStory;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.resolve.Resolver;

/**
 * The way of the data, room by room: bytes, {@link Article}, {@link Account}, {@link Story}, {@link Collation}. Models load
 * when a room first needs them. Safe for use by several threads; closing frees the models.
 */
public final class Pipeline implements AutoCloseable {
    private final Extractor extractor = new Extractor();
    private final Interpreter interpreter;
    private final Grouper grouper = new Grouper();
    private final Resolver resolver = new Resolver();
    private final Loaded<JointParser> parser = new Loaded<>(JointParser::open);
    private final Loaded<NeuralAnnotator> annotator = new Loaded<>(() -> new NeuralAnnotator(parser.get()));
    private final Loaded<MiniLmEncoder> encoder;
    private final Loaded<MiniLmCrossEncoder> crossEncoder;

    private Pipeline(People people, Supplier<MiniLmEncoder> encoder, Supplier<MiniLmCrossEncoder> crossEncoder) {
        this.interpreter = new Interpreter(people);
        this.encoder = new Loaded<>(encoder);
        this.crossEncoder = new Loaded<>(crossEncoder);
    }

    /** A pipeline that has loaded nothing yet. */
    public static Pipeline open() {
        return open(People.NONE);
    }

    /**
     * A pipeline that has loaded nothing yet.
     *
     * @param people whom the user tells of, beside what the articles say
     */
    public static Pipeline open(People people) {
        return new Pipeline(people, MiniLmEncoder::open, MiniLmCrossEncoder::open);
    }

    /**
     * A pipeline that has loaded nothing yet, for a caller whose own threads keep the processors busy: no text runs on two of
     * them, which costs a tenth more of their time. What it says is the same.
     */
    public static Pipeline openForManyThreads() {
        return new Pipeline(People.NONE, () -> MiniLmEncoder.open(1), () -> MiniLmCrossEncoder.open(1));
    }

    /** Begins to load what {@link #compare} needs, beside whatever the caller does next: a comparison then starts sooner. */
    public void prepareToCompare() {
        Thread loading = new Thread(
                () -> {
                    encoder.get();
                    crossEncoder.get();
                },
                "parallax-encoder");
        loading.setDaemon(true);
        // Whoever asks for the encoder is told what went wrong.
        loading.setUncaughtExceptionHandler((thread, problem) -> {});
        loading.start();
    }

    /** Room extract: bytes to articles. */
    public Extractor extractor() {
        return extractor;
    }

    /**
     * Room annotate: the article's sentences, words, trees, names, times and quantities. Nothing of an article that is not
     * read yet ({@link Article#unread()}).
     */
    public Annotation annotate(Article article) {
        if (article.unread() != null) {
            return new Annotation(article, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return annotator.get().annotate(article);
    }

    /**
     * Room annotate for an article whose words are given.
     *
     * @param sentences the places of each sentence's words, in text order, none empty
     */
    public Annotation annotateWords(Article article, List<List<Span>> sentences) {
        return annotator.get().annotateWords(article, sentences);
    }

    /** Room interpret: an annotated article as understood. */
    public Account interpret(Annotation annotation) {
        return interpreter.interpret(annotation);
    }

    /** Rooms annotate and interpret. */
    public Account read(Article article) {
        return interpret(annotate(article));
    }

    /** Room group: the reports of one happening put together, copies found. */
    public List<Story> group(List<Account> accounts) {
        return grouper.group(accounts);
    }

    /** Rooms group (for copies), resolve and collate, for reports that the user has put together. */
    public Collation compare(List<Account> accounts) {
        return collate(grouper.story(accounts));
    }

    /** Rooms resolve and collate. */
    public Collation collate(Story story) {
        return collate(story, UnaryOperator.identity());
    }

    /**
     * Rooms resolve and collate, with a word in between.
     *
     * @param ruling what people say of who is who, applied to the resolved story
     */
    public Collation collate(Story story, UnaryOperator<ResolvedStory> ruling) {
        return new Collator(encoder.get(), pairs -> crossEncoder.get().read(pairs))
                .collate(ruling.apply(resolver.resolve(story)));
    }

    /** True when no two of the reports look as if they told of one happening. */
    public boolean looksUnrelated(List<Account> accounts) {
        return grouper.unrelated(accounts);
    }

    @Override
    public void close() {
        annotator.close(closed -> {});
        encoder.close(MiniLmEncoder::close);
        crossEncoder.close(MiniLmCrossEncoder::close);
        parser.close(JointParser::close);
    }

    /** Something that is made when it is first asked for, once. */
    private static final class Loaded<T> {
        private final Supplier<T> maker;
        private @Nullable T value;

        Loaded(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }

        synchronized void close(Consumer<T> how) {
            if (value != null) {
                how.accept(value);
            }
            value = null;
        }
    }
}
