// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Dependency;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.Token;

/** Words that tell how far a thing has come on a scale, by word list. Immutable. */
final class Stages {
    /** A scale and a step on it. */
    record Step(String scale, String step) {}

    /**
     * A step that a unit tells of.
     *
     * @param order place of the step on its scale
     */
    record Found(Step step, int order, Span span) {}

    static final String CONDITION = "condition";
    private static final Set<String> TAKEN = Set.of("arrested", "charged");
    private static final Set<String> TRIED = Set.of("convicted", "sentenced");
    private static final Set<String> MENDING = Set.of("light", "stable");
    private static final String THREATENING = "threatening";
    private static final String NOT_THREATENING = "non-threatening";
    private static final Set<String> RECOVER = Set.of("recover", "survive", "live");
    private static final Set<String> DENIALS = Set.of("not", "n't", "n\u2019t", "no", "neither");
    private static final Set<String> LIFE = Set.of("life", "-", "non", "not");
    private static final int DENIAL_REACH = 10;
    private static final String RELEASED = "released";
    private static final String CHARGE = "charge";
    private static final int HOSPITAL_REACH = 5;
    private static final String ARREST = "arrest";
    private static final String WARRANT = "arrest warrant";
    private static final int WARRANT_REACH = 3;

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Step> order = new ArrayList<>();

    Stages() {
        for (List<String> row : Tsv.load("/parallax/collate/stages.tsv").rows()) {
            Step step = new Step(row.get(1), row.get(2));
            steps.put(row.get(0), step);
            if (!order.contains(step)) {
                order.add(step);
            }
        }
    }

    /**
     * "Arrested" and "charged" are told of one day's doings, "convicted" and "sentenced" of one case, "expected to survive"
     * and "stable" of one patient.
     */
    static boolean areOfOnePhase(Unit a, Found left, Unit b, Found right) {
        Set<String> steps =
                new HashSet<>(List.of(left.step().step(), right.step().step()));
        return steps.equals(TAKEN) || steps.equals(MENDING) || (steps.equals(TRIED) && Updates.order(a, b) == 0);
    }

    /** The steps that the unit tells of, in text order. */
    List<Found> found(Unit unit) {
        List<Found> found = new ArrayList<>();
        List<Token> tokens = unit.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Step step = unit.span().contains(tokens.get(i).span()) ? step(tokens, i) : null;
            if (step != null) {
                found.add(new Found(step, order.indexOf(step), words(tokens, i)));
            }
        }
        return found;
    }

    /** The word with what belongs to it: "non-life-threatening". */
    private static Span words(List<Token> tokens, int i) {
        int from = i;
        boolean threatening = tokens.get(i).form().endsWith(THREATENING);
        while (threatening
                && from > 0
                && LIFE.contains(tokens.get(from - 1).form().toLowerCase(Locale.ROOT))) {
            from--;
        }
        return tokens.get(from).span().cover(tokens.get(i).span());
    }

    private @Nullable Step step(List<Token> tokens, int i) {
        String form = tokens.get(i).form().toLowerCase(Locale.ROOT);
        if (form.endsWith(THREATENING)) {
            return isDenied(tokens, i) ? steps.get(NOT_THREATENING) : steps.get(THREATENING);
        }
        if (RECOVER.contains(tokens.get(i).lemma().toLowerCase(Locale.ROOT)) && isExpected(tokens, i)) {
            return steps.get(NOT_THREATENING);
        }
        Step step = steps.get(form);
        step = step != null ? step : steps.get(tokens.get(i).lemma().toLowerCase(Locale.ROOT));
        if (form.equals(ARREST) && isWarranted(tokens, i)) {
            return steps.get(WARRANT);
        }
        boolean denied = i > 0 && tokens.get(i - 1).lemma().equalsIgnoreCase("not");
        // "..., prosecutors charge": they say so
        Dependency dependency = tokens.get(i).dependency();
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1).tag() == Tag.PUNCT;
        boolean said = last && dependency != null && dependency.relation().startsWith("parataxis");
        if (denied || (said && tokens.get(i).lemma().equalsIgnoreCase(CHARGE))) {
            return null;
        }
        if (step == null || !step.scale().equals(CONDITION)) {
            return step;
        }
        boolean ill = step.step().equals(RELEASED) ? saysHospital(tokens, i) : saysCondition(tokens, i);
        return ill ? step : null;
    }

    /** "Non-life-threatening", "not life-threatening", "none of the injuries is life-threatening". */
    private static boolean isDenied(List<Token> tokens, int i) {
        for (int k = i; k >= Math.max(0, i - DENIAL_REACH); k--) {
            String form = tokens.get(k).form().toLowerCase(Locale.ROOT);
            if (form.startsWith("non") || DENIALS.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** "An arrest warrant", "a warrant for her arrest": nobody is arrested yet. */
    private static boolean isWarranted(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - WARRANT_REACH); k <= Math.min(tokens.size() - 1, i + 1); k++) {
            if (tokens.get(k).lemma().equalsIgnoreCase("warrant")) {
                return true;
            }
        }
        return false;
    }

    /** "All are expected to recover". */
    private static boolean isExpected(List<Token> tokens, int i) {
        Dependency dependency = tokens.get(i).dependency();
        return dependency != null
                && dependency.head() != Dependency.ROOT
                && tokens.get(dependency.head()).lemma().equalsIgnoreCase("expect");
    }

    /** "Released from the hospital": names and suspects are released, too. */
    private static boolean saysHospital(List<Token> tokens, int i) {
        for (int k = i + 1; k <= Math.min(tokens.size() - 1, i + HOSPITAL_REACH); k++) {
            if (tokens.get(k).lemma().equalsIgnoreCase("hospital")) {
                return tokens.get(i).tag() == Tag.VERB;
            }
        }
        return false;
    }

    /** "Critical" and "good" tell of a patient only beside "condition" or the like, or another such word. */
    private static boolean saysCondition(List<Token> tokens, int i) {
        for (int k = Math.max(0, i - 4); k <= Math.min(tokens.size() - 1, i + 5); k++) {
            String lemma = tokens.get(k).lemma().toLowerCase(Locale.ROOT);
            if (lemma.equals("condition") || lemma.equals("injury") || lemma.equals("list") || lemma.equals("wound")) {
                return true;
            }
        }
        return false;
    }
}
