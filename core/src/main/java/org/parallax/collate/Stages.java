// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Span;
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

    /** The steps that the unit tells of, in text order. */
    List<Found> found(Unit unit) {
        List<Found> found = new ArrayList<>();
        List<Token> tokens = unit.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Step step = unit.span().contains(tokens.get(i).span()) ? step(tokens, i) : null;
            if (step != null) {
                found.add(new Found(step, order.indexOf(step), tokens.get(i).span()));
            }
        }
        return found;
    }

    private @Nullable Step step(List<Token> tokens, int i) {
        String form = tokens.get(i).form().toLowerCase(Locale.ROOT);
        Step step = steps.get(form);
        step = step != null ? step : steps.get(tokens.get(i).lemma().toLowerCase(Locale.ROOT));
        boolean denied = i > 0 && tokens.get(i - 1).lemma().equalsIgnoreCase("not");
        if (denied) {
            return null;
        }
        boolean condition = step != null && step.scale().equals("condition") && !form.contains("threatening");
        return condition && !saysCondition(tokens, i) ? null : step;
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
