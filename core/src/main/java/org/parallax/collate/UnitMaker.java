// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.lexicon.Tsv;
import org.parallax.model.Account;
import org.parallax.model.Attribution;
import org.parallax.model.Entity;
import org.parallax.model.NameType;
import org.parallax.model.Origin;
import org.parallax.model.OriginKind;
import org.parallax.model.Party;
import org.parallax.model.Proposition;
import org.parallax.model.Quotation;
import org.parallax.model.ResolvedStory;
import org.parallax.model.ResolvedStory.Local;
import org.parallax.model.Sentence;
import org.parallax.model.SentenceEncoder;
import org.parallax.model.Span;
import org.parallax.model.Tag;
import org.parallax.model.TimeExpression;
import org.parallax.model.TimeKind;
import org.parallax.model.Token;

/** Gathers a story's propositions with what they are compared by. Immutable. */
final class UnitMaker {
    private final SentenceEncoder encoder;
    private final Set<String> light =
            Tsv.load("/parallax/collate/light-words.tsv").words();

    UnitMaker(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** The units of all reports, by report id, then in text order. */
    List<Unit> make(ResolvedStory story) {
        List<Account> accounts = new ArrayList<>(story.story().accounts());
        accounts.sort((a, b) -> a.id().compareTo(b.id()));
        List<Unit> units = new ArrayList<>();
        for (Account account : accounts) {
            List<Sentence> sentences = account.annotation().sentences();
            List<Proposition> kept = account.propositions();
            List<String> texts = new ArrayList<>();
            kept.forEach(proposition -> texts.add(flat(proposition.span().in(account.text()))));
            List<Integer> used =
                    kept.stream().map(Proposition::sentence).distinct().toList();
            used.forEach(s -> texts.add(flat(sentences.get(s).span().in(account.text()))));
            List<float[]> vectors = encoder.encode(texts);
            for (int i = 0; i < kept.size(); i++) {
                int sentence = kept.get(i).sentence();
                float[] sentenceVector = vectors.get(kept.size() + used.indexOf(sentence));
                units.add(unit(units.size(), story, account, kept.get(i), vectors.get(i), sentenceVector));
            }
        }
        return units;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Unit unit(
            int number,
            ResolvedStory story,
            Account account,
            Proposition proposition,
            float[] vector,
            float[] sentenceVector) {
        Sentence sentence = account.annotation().sentences().get(proposition.sentence());
        Span span = proposition.span();
        List<String> entities = new ArrayList<>();
        for (String local : proposition.entities()) {
            String id = story.entityOf().get(new Local(account.id(), local));
            if (id != null && !entities.contains(id)) {
                entities.add(id);
            }
        }
        List<String> subjects = new ArrayList<>(entities);
        subjects.removeAll(speakers(story, account, span));
        return new Unit(
                number,
                account,
                proposition,
                lemmas(sentence, span),
                new LinkedHashSet<>(lemmas(sentence, sentence.span())),
                entities,
                subjects,
                anchors(story, subjects),
                account.annotation().quantities().stream()
                        .filter(q -> span.contains(q.span()))
                        .toList(),
                account.annotation().times().stream()
                        .filter(t -> span.contains(t.span()) && isMoment(t))
                        .toList(),
                quotation(account, proposition),
                origins(story, account, proposition),
                vector,
                sentenceVector);
    }

    /** "For three weeks" and "every Friday" are no moments that could be compared. */
    private static boolean isMoment(TimeExpression time) {
        return time.kind() == TimeKind.DATE || time.kind() == TimeKind.TIME;
    }

    /** Ids of those to whom the clause is credited: whoever says it is not what it is about. */
    private static Set<String> speakers(ResolvedStory story, Account account, Span clause) {
        Set<String> speakers = new HashSet<>();
        for (Attribution attribution : account.attributions()) {
            Party speaker = attribution.speaker();
            if (speaker != null
                    && speaker.entity() != null
                    && attribution.statement().overlaps(clause)) {
                String id = story.entityOf().get(new Local(account.id(), speaker.entity()));
                if (id != null) {
                    speakers.add(id);
                }
            }
        }
        return speakers;
    }

    private static List<String> anchors(ResolvedStory story, List<String> subjects) {
        return story.entities().stream()
                .filter(entity -> subjects.contains(entity.id()))
                .filter(entity -> entity.type() == NameType.PERSON
                        || entity.type() == NameType.CITY
                        || entity.type() == NameType.PLACE)
                .map(Entity::id)
                .toList();
    }

    private List<String> lemmas(Sentence sentence, Span span) {
        List<String> lemmas = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (span.contains(token.span()) && isContent(token.tag())) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                if (!light.contains(lemma)) {
                    lemmas.add(lemma);
                }
            }
        }
        return lemmas;
    }

    private static boolean isContent(Tag tag) {
        return switch (tag) {
            case NOUN, PROPN, VERB, ADJ, NUM, ADV -> true;
            case ADP, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }

    private static @Nullable Quotation quotation(Account account, Proposition proposition) {
        String id = proposition.quotation();
        return account.quotations().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What the clause rests on; a credited clause rests on whom it credits, any other on the report itself. */
    static List<String> origins(ResolvedStory story, Account account, Proposition proposition) {
        List<String> origins = new ArrayList<>();
        for (String local : proposition.origins()) {
            String id = story.originOf().get(new Local(account.id(), local));
            if (id != null && !origins.contains(id)) {
                origins.add(id);
            }
        }
        if (origins.isEmpty()) {
            for (Origin origin : story.origins()) {
                if (origin.kind() == OriginKind.OWN && origin.reports().contains(account.id())) {
                    origins.add(origin.id());
                }
            }
        }
        return origins;
    }
}
