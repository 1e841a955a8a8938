// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented reports of one happening, as many as asked: two agencies whose texts others print, outlets with words of their own,
 * a toll that rises, speakers that are taken for each other, and in each report something that no other has.
 */
final class ManyReports {
    private static final List<String> TOWNS = List.of(
            "Arvel", "Bronn", "Corda", "Dunmar", "Elsen", "Farrow", "Gresk", "Halden", "Ivar", "Jolm", "Kester", "Lund",
            "Marrow", "Norrel", "Ostra", "Pell", "Quarn", "Rudda", "Stroud", "Tolm");
    private static final List<String> KINDS =
            List.of("Herald", "Post", "Courier", "Echo", "Mail", "Standard", "Mirror", "Dispatch", "Gazette", "Star");
    private static final List<String> FIRST = List.of("Ada", "Ben", "Cora", "Dag", "Eva", "Finn", "Gro", "Hal", "Ina");
    private static final List<String> LAST =
            List.of("Berg", "Dahl", "Ek", "Falk", "Grann", "Holt", "Ives", "Krog", "Lind", "Moen", "Nyqvist", "Oster");
    private static final List<String> TRADES = List.of(
            "baker", "teacher", "driver", "nurse", "student", "farmer", "plumber", "waiter", "painter", "clerk");
    private static final List<String> DEEDS = List.of(
            "found",
            "lost",
            "repaired",
            "painted",
            "sold",
            "carried",
            "borrowed",
            "buried",
            "photographed",
            "inherited");
    private static final List<String> THINGS = List.of(
            "a piano",
            "two ladders",
            "nine boats",
            "an old tractor",
            "forty sheep",
            "the church bell",
            "a red car",
            "three violins",
            "a wedding dress",
            "six beehives",
            "a bronze statue",
            "the town archive",
            "a freezer",
            "a bicycle",
            "seven letters",
            "a telescope",
            "the choir's robes",
            "a cradle",
            "twelve chairs",
            "a globe");
    private static final List<String> PLACES = List.of(
            "in the garden of the school",
            "behind the fire station",
            "on the roof of a bank",
            "at the harbour",
            "under the railway bridge",
            "near the chapel",
            "in a cellar on Mill Street",
            "beside the sawmill",
            "on the football field",
            "in the library",
            "outside the bakery",
            "at a petrol station");

    private final SplittableRandom random;

    private ManyReports(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** So many reports as JSON lines, the same each time. */
    static String lines(int count) throws JsonProcessingException {
        ManyReports made = new ManyReports(7);
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime out = LocalDateTime.of(2031, 3, 4, 6, 0).plusMinutes(i * 5760L / count);
            boolean copies = i > 5 && made.random.nextInt(5) == 0;
            String text = copies
                    ? made.any(printed.subList(0, 6))
                    : made.text(i < 2 ? i + 1 : made.random.nextInt(8), out.getDayOfMonth());
            printed.add(text);
            Map<String, String> report = new LinkedHashMap<>();
            report.put("id", String.format("r%04d", i));
            report.put(
                    "title",
                    made.any(List.of(
                            "Dam bursts above Selmark",
                            "Selmark flood: what is known",
                            "Water " + "breaks through Orre dam")));
            report.put(
                    "outlet", "The " + TOWNS.get(i % TOWNS.size()) + " " + KINDS.get(i / TOWNS.size() % KINDS.size()));
            report.put("published", out + ":00Z");
            report.put("text", text);
            lines.append(mapper.writeValueAsString(report)).append('\n');
        }
        return lines.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** @param agency 1 or 2 for a text that is credited to an agency */
    private String text(int agency, int day) {
        int dead = 9 + (day - 4) * 3 + random.nextInt(2);
        List<String> said = new ArrayList<>();
        said.add(agency == 1 ? "SELMARK (Nordwire) - " : agency == 2 ? "SELMARK (Tidal Press) - " : "");
        said.set(
                0,
                said.get(0)
                        + any(List.of(
                                "A dam burst above the town of Selmark on Tuesday and flooded hundreds of homes.",
                                "Hundreds of homes were flooded on Tuesday when the Orre dam burst above Selmark.",
                                "The Orre dam above Selmark burst on Tuesday morning, flooding hundreds of homes.")));
        said.add(any(List.of(
                "At least " + dead + " people were killed, police said.",
                dead + " people died, the fire chief Jonas Berg said.",
                "Police said " + dead + " people had died.",
                "The flood killed " + dead + " people, according to Nordwire.")));
        said.add(any(List.of(
                "Some " + (300 + 50 * random.nextInt(4)) + " people were moved to schools.",
                "About " + (300 + 50 * random.nextInt(4)) + " people had to leave their homes.",
                "The mayor, Ida Lund, said 400 people had been moved.")));
        said.add(any(List.of(
                "\"The water came without a warning,\" the mayor Ida Lund said.",
                "\"The water came without a warning,\" said the fire chief, Jonas Berg.",
                "Ida Lund, the mayor, said the water had come without a warning.")));
        said.add(any(List.of(
                "The dam was built in 1962 and last inspected in May.",
                "The dam was built in 1964.",
                "Built in 1962, the dam had been inspected in May.",
                "The company Orre Kraft, which owns the dam, said it had been inspected in May.",
                "Orre Kraft denied that the dam had been in bad repair.")));
        if (random.nextBoolean()) {
            said.add(any(List.of(
                    "The army sent 12 helicopters.",
                    "The army sent 15 helicopters on Wednesday.",
                    "Soldiers with 12 helicopters searched for the missing.",
                    "The king will visit the town on Friday.",
                    "The government promised 20 million crowns in aid.",
                    "The government promised 25 million crowns in aid.")));
        }
        for (int own = 1 + random.nextInt(4); own > 0; own--) {
            said.add(any(FIRST) + " " + any(LAST) + ", a " + any(TRADES) + " from " + any(TOWNS) + ", " + any(DEEDS)
                    + " " + any(THINGS) + " " + any(PLACES) + ".");
        }
        if (random.nextInt(12) == 0) {
            said.add(
                    "Engineers who looked at the wall of the dam in the spring found several cracks and wrote to the ...");
        }
        return String.join(" ", said);
    }
}
