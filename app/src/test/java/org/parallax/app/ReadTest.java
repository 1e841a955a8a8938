// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees in and out. */
class ReadTest {
    private static final String GOLD = """
            # newdoc id = first
            # sent_id = first-1
            # text = Rain didn't stop Lund.
            1\tRain\t_\t_\tNN\t_\t_\t_\t_\t_
            2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
            2\tdid\t_\t_\tVBD\t_\t_\t_\t_\t_
            3\tn't\t_\t_\tRB\t_\t_\t_\t_\t_
            4\tstop\t_\t_\tVB\t_\t_\t_\t_\t_
            5\tLund\t_\t_\tNNP\t_\t_\t_\t_\tSpaceAfter=No
            6\t.\t_\t_\t.\t_\t_\t_\t_\t_

            # newdoc id = second
            # sent_id = second-1
            1\tShips\t_\t_\t_\t_\t_\t_\t_\t_
            2\tmoved\t_\t_\t_\t_\t_\t_\t_\tNote=kept

            """;

    @TempDir
    Path folder;

    @Test
    void printsTreesAsConllu() throws IOException {
        String file = Reports.file(folder, "a.txt", "The ship didn’t sink,\nofficials  said.\n\nIt lay off Oslo.");
        Run run = Run.of("read", "--conllu", file);
        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("# newdoc id = ");
        assertThat(lines).contains("# newpar", "# text = The ship didn’t sink, officials said.");
        assertThat(lines).contains("3-4\tdidn’t" + "\t_".repeat(8));
        assertThat(lines).contains("5\tsink\tsink\tVERB\t_\t_\t8\tccomp\t_\tSpaceAfter=No|TokenRange=16:20");
        assertThat(lines).filteredOn(line -> line.contains("\troot\t")).hasSize(2);
        assertThat(run.out()).endsWith("\n\n");
    }

    @Test
    void keepsGivenWordsAndWhatElseTheFileSays() throws IOException {
        Run run = Run.of("read", "--conllu", "--tokens", Reports.file(folder, "gold.conllu", GOLD));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .contains("# sent_id = first-1", "2-3\tdidn't" + "\t_".repeat(8))
                .contains("4\tstop\tstop\tVERB\t_\t_\t0\troot\t_\t_")
                .contains("2\tmoved\tmove\tVERB\t_\t_\t0\troot\t_\tNote=kept");
        assertThat(lines).hasSameSizeAs(GOLD.lines().toList());
    }

    @Test
    void givenWordsMakeAnAccountToo() throws IOException {
        Run run = Run.of("read", "--tokens", Reports.file(folder, "gold.conllu", GOLD));
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out())
                .contains("\"id\":\"first\",\"text\":\"Rain didn't stop Lund. \\n\"")
                .contains("\"text\":\"Ships moved \\n\"");
    }

    @Test
    void aReportInAnotherLanguageIsKeptAndMarkedAsNotReadYet() throws IOException {
        String german = Reports.file(
                folder,
                "de.txt",
                "Die Fähre ist am Montag vor der Küste auf Grund gelaufen, und die Behörden haben sich noch nicht zu der"
                        + " Ursache des Unfalls und den Folgen für die Umwelt geäußert.\n");
        Run extracted = Run.of("extract", german);
        assertThat(extracted.exitCode()).isZero();
        assertThat(extracted.err()).contains("PX-READ-104", "not read yet");
        assertThat(extracted.out()).contains("\"language\":\"de\"", "\"unread\":\"language\"", "auf Grund gelaufen");
        Run read = Run.of("read", german);
        assertThat(read.exitCode()).isEqualTo(4);
        assertThat(read.out()).contains("\"unread\":\"language\"", "\"sentences\":[]");
        Run grouped = Run.of("group", german, Reports.file(folder, "en.txt", Reports.FERRY));
        assertThat(grouped.exitCode()).isEqualTo(4);
        assertThat(grouped.out().lines()).hasSize(2);
        Run compared = Run.of("compare", "--json", german, Reports.file(folder, "en.txt", Reports.FERRY));
        assertThat(compared.exitCode()).isEqualTo(4);
        assertThat(compared.out()).contains("\"unread\" : \"language\"");
        Reports.file(folder, "de.txt.meta.json", "{\"language\":\"en\"}");
        assertThat(Run.of("read", german).exitCode()).isZero();
    }

    @Test
    void theOutputDoesNotDependOnTheThreads() throws IOException {
        String[] files = new String[9];
        for (int i = 0; i < files.length; i++) {
            files[i] = Reports.file(
                    folder, i + ".txt", Reports.FERRY + " Report " + i + " says so.\n".repeat(3 * (9 - i)));
        }
        String[] one = new String[files.length + 2];
        one[0] = "read";
        one[1] = "--threads=1";
        System.arraycopy(files, 0, one, 2, files.length);
        String[] four = one.clone();
        four[1] = "--threads=4";
        Run run = Run.of(one);
        assertThat(run.exitCode()).isZero();
        assertThat(Run.of(four)).isEqualTo(run);
    }

    @Test
    void refusesWhatIsNoConllu() throws IOException {
        Run run = Run.of("read", "--tokens", Reports.file(folder, "bad.conllu", GOLD + "1\tOnly\tthree\n"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).startsWith("PX-INPUT-007").contains("line 17").hasLineCount(1);
        assertThat(Run.of("read", "--tokens", Reports.file(folder, "none.conllu", "\n"))
                        .exitCode())
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("read", "--tokens", Reports.file(folder, "latin.conllu", new byte[] {'#', (byte) 0xe9, '\n'}))
                        .err())
                .startsWith("PX-INPUT-007")
                .contains("not UTF-8");
        assertThat(Run.of("read", "--tokens", folder.toString()).err()).startsWith("PX-INPUT-002");
        assertThat(Run.of("read", "--tokens", folder.resolve("absent").toString())
                        .err())
                .startsWith("PX-INPUT-001");
    }

    @Test
    void refusesOptionsThatCannotBeObeyed() throws IOException {
        String gold = Reports.file(folder, "gold.conllu", GOLD);
        assertThat(Run.of("read", "--tokens", gold, gold).err()).startsWith("PX-USAGE-006");
        assertThat(Run.of("read", "--threads=0", gold).err()).startsWith("PX-USAGE-005");
    }

    @Test
    void takesOfficesFromTheUsersList() throws IOException {
        String list = Reports.file(
                folder,
                "people.tsv",
                "name\trole\tcountry\tsector\tfrom\tto\nRagna Moe\tforeign minister\tNOR\tGOV\t2030-01-01\t\n");
        String report = Reports.file(folder, "report.txt", "Ragna Moe flew to Lisbon on Monday.");
        Run run = Run.of("read", "--people", list, "--published", "2031-05-07", report);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("foreign minister");
    }

    @Test
    void saysWhichLineOfTheListIsWrong() throws IOException {
        String list = Reports.file(folder, "people.tsv", "name\tcountry\nRagna Moe\tNorway\n");
        String report = Reports.file(folder, "report.txt", "Ragna Moe flew to Lisbon on Monday.");
        Run run = Run.of("read", "--people", list, report);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("PX-INPUT-009")
                .contains("people.tsv:2")
                .contains("three capitals");
    }
}
