// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallax.app.store.OpenProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A project in, what is wrong with it out. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Looks whether the project is sound: the database, every page and report against its hash, loose ends.",
        description = {"", "Exit code 3 when something is damaged; loose ends are no damage.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  parallax doctor", "  parallax doctor --repair"})
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--repair", description = "Tie up loose ends: drop what nothing refers to, settle what is open.")
    private boolean repair;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenProject opened = project.open()) {
            List<String> wrong = opened.wrong();
            List<String> loose = opened.loose();
            if (repair && !loose.isEmpty()) {
                opened.repair(new Ticker(console));
            }
            List<String> left = repair ? opened.loose() : loose;
            ObjectNode node = Stored.object().put("sound", wrong.isEmpty());
            ArrayNode damaged = node.putArray("wrong");
            wrong.forEach(damaged::add);
            ArrayNode ends = node.putArray("loose");
            left.forEach(ends::add);
            if (json) {
                console.line(Stored.line(node));
            } else {
                console.line(wrong.isEmpty() ? "sound" : "damaged");
                for (String end : left) {
                    console.line("loose end: " + end + (repair ? "" : "; --repair sees to it"));
                }
            }
            for (String damage : wrong) {
                console.say(Problem.UNSOUND.message(opened.where(), damage, "take the last copy of the file"));
            }
            return wrong.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        }
    }
}
