// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.util.LongAccumulator;
import org.parallax.extract.ArticleReader;
import org.parallax.extract.Extraction;
import org.parallax.extract.Extractor;
import org.parallax.extract.FeedArticles;
import org.parallax.extract.MalformedArticle;
import org.parallax.extract.OpenedInput;
import org.parallax.extract.Sidecar;
import org.parallax.extract.WarcArticles;
import org.parallax.model.Account;
import org.parallax.model.Article;
import org.parallax.model.Metadata;

/**
 * Reads bundles: bytes to accounts. What a bundle gave is a folder {@code read/NUMBER} that is there whole or not at all:
 * {@code accounts} and {@code heads} by position, and a tally. Whatever an input holds, it is told of and the rest is read.
 *
 * @param folder the output folder
 * @param files all files of the manifest, by number
 * @param count told of every report
 * @param bytes told of every bundle's length
 */
record Reading(String folder, List<InputFile> files, LongAccumulator count, LongAccumulator bytes)
        implements VoidFunction<Bundle> {
    static final String FOLDER = "read";
    static final String ACCOUNTS = "accounts";
    static final String HEADS = "heads";
    static final String TALLY = "tally.json";

    /** Name of the folder with what a bundle gave. */
    static String folder(int bundle) {
        return String.format(Locale.ROOT, "%s/%06d", FOLDER, bundle);
    }

    @Override
    public void call(Bundle bundle) throws IOException {
        OutFolder out = OutFolder.of(folder, Rooms.configuration());
        String name = folder(bundle.number());
        if (out.has(name)) {
            return;
        }
        Path beside = out.beside(name);
        try (BundleWriter writer = new BundleWriter(out, beside, bundle.number())) {
            for (int i = 0; i < bundle.pieces().size(); i++) {
                new PieceReader(writer, i).read(bundle.pieces().get(i));
            }
            writer.finish();
        }
        out.settle(beside, name);
        bytes.add(bundle.length());
    }

    /** Where the reports of a bundle go. For one thread. */
    private static final class BundleWriter implements AutoCloseable {
        private final OutFolder out;
        private final Path folder;
        private final int bundle;
        private final SequenceFile.Writer accounts;
        private final SequenceFile.Writer heads;
        private final Tally tally = new Tally();
        private int ordinal;

        BundleWriter(OutFolder out, Path folder, int bundle) throws IOException {
            this.out = out;
            this.folder = folder;
            this.bundle = bundle;
            this.accounts = Packages.writer(new Path(folder, ACCOUNTS));
            this.heads = Packages.writer(new Path(folder, HEADS));
        }

        void add(Account account, int piece) throws IOException {
            LongWritable position = new LongWritable(Bundle.position(bundle, ordinal++));
            accounts.append(position, new BytesWritable(Rooms.ACCOUNTS.bytes(account)));
            heads.append(position, new BytesWritable(Head.of(account, piece).bytes()));
            tally.read(piece, account.annotation().article().unread() == null);
        }

        void finish() throws IOException {
            try (OutputStream file = out.system().create(new Path(folder, TALLY), true)) {
                file.write(tally.bytes());
            }
        }

        @Override
        public void close() throws IOException {
            try (accounts) {
                heads.close();
            }
        }
    }

    /** Reads a piece. For one thread. */
    private final class PieceReader {
        private final BundleWriter writer;
        private final int number;

        PieceReader(BundleWriter writer, int number) {
            this.writer = writer;
            this.number = number;
        }

        private void refuse(Exception told) {
            writer.tally.refuse(number, String.valueOf(told.getMessage()));
        }

        void read(Piece piece) {
            InputFile file = files.get(piece.file());
            Path path = new Path(file.path());
            try {
                FileSystem system = path.getFileSystem(Rooms.configuration());
                if (file.name().endsWith(Inputs.PARQUET)) {
                    try (ParquetArticles rows = new ParquetArticles(path, file.name())) {
                        entries(rows);
                    }
                } else if (piece.begin() > 0 || piece.end() < file.length()) {
                    lines(system.open(path), piece, file.name());
                } else {
                    whole(system, path, file);
                }
            } catch (MalformedArticle bad) {
                refuse(bad);
            } catch (IOException | UncheckedIOException e) {
                writer.tally.refuse(
                        number,
                        Problem.UNREADABLE.message(
                                file.name(),
                                "reading broke off (" + reason(e) + ")",
                                "what was read before stands; see the file"));
            }
        }

        private void lines(FSDataInputStream in, Piece piece, String name) throws IOException {
            try (in) {
                in.seek(Math.max(0, piece.begin() - 1));
                String place = piece.begin() == 0 ? name : name + " from byte " + piece.begin();
                entries(ArticleReader.open(new LineRange(in, piece.begin(), piece.end()), place)
                        .tasks());
            }
        }

        private void whole(FileSystem system, Path path, InputFile file) throws IOException {
            String name = file.name();
            try (OpenedInput input = OpenedInput.open(system.open(path), name)) {
                InputStream in = input.stream();
                switch (input.kind()) {
                    case ARCHIVE -> entries(WarcArticles.open(in, name).tasks());
                    case LINES -> entries(ArticleReader.open(in, name).tasks());
                    case FEED -> {
                        for (ArticleReader.Entry entry : new FeedArticles().read(bytes(in), name)) {
                            entry(entry);
                        }
                    }
                    case REPORT -> {
                        Metadata named = new Metadata(null, name, null, null, List.of(), null, null, null);
                        Metadata known = sidecar(system, path, name).overriddenBy(named);
                        article(new Extractor().fromBytes(bytes(in), known));
                    }
                }
            }
        }

        /** One byte more than an article may have, so that the extractor can refuse what is too large. */
        private static byte[] bytes(InputStream in) throws IOException {
            return in.readNBytes(Extractor.LIMIT + 1);
        }

        private Metadata sidecar(FileSystem system, Path path, String name) throws IOException {
            try (InputStream in = system.open(new Path(Sidecar.nameFor(path.toString())))) {
                return Sidecar.parse(bytes(in), Sidecar.nameFor(name)).metadata();
            } catch (FileNotFoundException expected) {
                return Metadata.NONE;
            } catch (MalformedArticle bad) {
                refuse(bad);
                return Metadata.NONE;
            }
        }

        private void entries(Iterator<Supplier<ArticleReader.Entry>> tasks) throws IOException {
            while (tasks.hasNext()) {
                entry(tasks.next().get());
            }
        }

        private void entry(ArticleReader.Entry entry) throws IOException {
            if (entry instanceof ArticleReader.Read read) {
                article(read.extraction());
            } else if (entry instanceof ArticleReader.Refused bad) {
                refuse(bad.problem());
            }
        }

        private void article(Extraction extraction) throws IOException {
            Article article = extraction.article();
            Account account;
            try {
                account = Rooms.pipeline().read(article);
            } catch (RuntimeException | StackOverflowError bug) {
                // one page must not end the work on a million others
                writer.tally.refuse(
                        number,
                        Problem.PAGE_FAILED.message(
                                article.id(), "a fault of Parallax: " + bug, "please report it with the page"));
                return;
            }
            writer.add(account, number);
            count.add(1);
        }

        private static String reason(Exception e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
