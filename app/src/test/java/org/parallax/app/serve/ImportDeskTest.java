// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ImportDeskTest {
    private static ImportDesk.Sent file(String name) {
        return new ImportDesk.Sent(name, new ByteArrayInputStream(new byte[] {1}));
    }

    @Test
    void whoFollowsALongLogGetsEachLineOnce() throws Exception {
        int most = 5_003;
        try (ImportDesk desk = new ImportDesk(
                (inputs, log) -> {
                    for (int i = 0; i < most; i++) {
                        log.accept("line " + i);
                    }
                },
                fault -> {})) {
            desk.take(List.of(), List.of("https://example.org/"));
            while (desk.log().next() < most) {
                Thread.sleep(5);
            }
            ImportDesk.Lines late = desk.lines(0, 10);
            assertThat(late.lines()).hasSize(5_000).first().isEqualTo("line 3");
            assertThat(late.next()).isEqualTo(most);
            assertThat(desk.lines(late.next(), 10).lines()).isEmpty();
            assertThat(desk.lines(most - 2, 10).lines()).containsExactly("line 5001", "line 5002");
        }
    }

    @Test
    void closingWaitsForWhatIsReadAndDropsWhatWaits() throws Exception {
        List<Path> read = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        ImportDesk desk = new ImportDesk(
                (inputs, log) -> {
                    begun.countDown();
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException expected) {
                        // it goes on to its end, as reading does
                    }
                    inputs.forEach(input -> read.add(Path.of(input)));
                },
                fault -> {});
        desk.take(List.of(file("first.txt")), List.of());
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        desk.take(List.of(file("second.txt")), List.of());
        desk.close();
        assertThat(read).singleElement().satisfies(path -> {
            assertThat(path.toString()).endsWith("first.txt");
            assertThat(Files.exists(path.getParent())).isFalse();
        });
    }

    @Test
    void aFaultIsToldToWhoeverRunsTheServer() throws IOException, InterruptedException {
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try (ImportDesk desk = new ImportDesk(
                (inputs, log) -> {
                    throw new IllegalStateException("broken");
                },
                faults::add)) {
            desk.take(List.of(), List.of("https://example.org/"));
            assertThat(desk.lines(0, 30_000).lines()).containsExactly("a fault of Parallax ended the import");
        }
        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
