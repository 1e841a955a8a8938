// SPDX-License-Identifier: Apache-2.0
package org.parallax.report.table;

import java.util.List;
import org.parallax.report.table.Table.Maker;

/**
 * All tables, in the order in which their rows refer to each other: those of reports ({@link ReportRows}), of stories ({@link
 * StoryRows}) and of collations ({@link CollationRows}). docs/tables.md is made from this list.
 */
public final class Tables {
    private static final String OF_REPORT = "id of the report";
    private static final String OF_STORY = "id of the story";

    public static final Table REPORT = new Maker(
                    "report",
                    "One published text from one outlet",
                    "the id given with the input, or the SHA-256 of outlet, address and bytes")
            .maybeText("outlet", "who published it")
            .maybeText("title", "headline")
            .maybeText("url", "canonical address")
            .maybeText("file", "name of the file that it was read from")
            .maybeText("published", "first publication as its source wrote it, with its own offset (ISO 8601)")
            .maybeText("published_utc", "the same moment in UTC; nothing when only a day is known")
            .maybeText("published_day", "its calendar day in the source's own offset")
            .maybeText("modified", "last change that the source admits to, as written")
            .maybeText("language", "ISO 639-1 code")
            .texts("authors", "people of the byline, in its order")
            .maybeText("withheld", "why there is no report to read (paywall, script, index)")
            .text("text", "the report's words; all spans count in it, in UTF-16 code units")
            .text("sha256", "SHA-256 of the text in UTF-8, in hexadecimal digits")
            .integer("chars", "length of the text in UTF-16 code units")
            .made();

    public static final Table BOILERPLATE = ofReport(
                    "boilerplate", "A stretch of a report's text that is not the report, kept and passed over")
            .words("the stretch")
            .text("reason", "code of why (teaser, caption, share, ...)")
            .made();

    public static final Table DROPPED = ofReport("dropped", "Text of a page that extraction left out of the report")
            .text("text", "what was cut")
            .text("reason", "code of why, as in boilerplate")
            .made();

    public static final Table REPORT_SOURCE = ofReport(
                    "report_source", "What markup around a report says of where its text comes from")
            .text(
                    "kind",
                    "isBasedOn, sourceOrganization, citation, dateline, copyrightHolder, syndication-source,"
                            + " original-source, feed-source, canonical")
            .maybeText("name", "whom or what it names; the place of a dateline")
            .maybeText("url", "the address that it gives")
            .made();

    public static final Table SENTENCE = ofReport("sentence", "A sentence of a report")
            .words("the sentence")
            .integer("sentence", "its number in the report, from 1")
            .integer("paragraph", "number of its paragraph, from 1")
            .yesOrNo("headline", "true when it stands as a headline over the text")
            .made();

    public static final Table ENTITY = ofReport("entity", "Somebody or something that a report names")
            .words("the first mention")
            .text("name", "the fullest form that the report gives")
            .text("type", "person, organization, country, city, place, nationality, group, event, product")
            .maybeText("role", "title or description that the report gives")
            .maybeText("country", "ISO 3166 alpha-3, KOS, or PLOVER's code for a body above states")
            .maybeText("sector", "PLOVER's sector (GOV, MIL, COP, ...)")
            .maybeText("place", "name in GeoNames, where it is one city or region of a known country")
            .maybeText("place_kind", "capital, city or region")
            .maybeText("region", "first-order region that the city lies in")
            .maybeReal("latitude", "degrees north; never that of a country")
            .maybeReal("longitude", "degrees east; never that of a country")
            .made();

    public static final Table MENTION = ofReport("mention", "Words that refer to an entity")
            .text("entity_id", "id of the entity")
            .words("the words")
            .text("kind", "name, nominal, pronoun")
            .made();

    public static final Table ORIGIN = ofReport("origin", "Whom a report credits; its own reporting is not listed")
            .text("name", "as the report writes it")
            .text("kind", "agency, outlet, person, official, police, court, company, body, document, unnamed")
            .made();

    public static final Table QUOTATION = withParty(
                    withParty(
                            ofReport("quotation", "Somebody's words, or what somebody is reported to hold")
                                    .words("the content with quotation marks and complementiser")
                                    .parts("parts", "the content without what interrupts it")
                                    .text("kind", "direct, mixed, indirect")
                                    .maybeWords("cue", "the words that make it a quotation")
                                    .maybeText("manner", "what the cue says about it (says, claims, denies, ...)"),
                            "speaker",
                            "who speaks"),
                    "addressee",
                    "who is spoken to")
            .maybeWords("occasion", "where or in what it was said")
            .texts("via", "ids of the origins that the report took it from, nearest first")
            .made();

    public static final Table PASSAGE = ofReport("passage", "Words in quotation marks that were said in one go")
            .text("quotation_id", "id of the quotation that it stands in")
            .words("the words with their marks")
            .parts("parts", "the words without what interrupts them")
            .made();

    public static final Table ATTRIBUTION = withParty(
                    ofReport("attribution", "A statement credited to somebody")
                            .words("the credited words")
                            .parts("parts", "the words without what interrupts them")
                            .text("origin_id", "id of the origin that is credited")
                            .texts("through", "ids of the origins that handed it on, nearest to the report first")
                            .text("class", "speech, belief, intention, attitude, report")
                            .maybeWords("cue", "the words that credit"),
                    "speaker",
                    "who is credited")
            .maybeWords("statement", "the clause, sentence or run of sentences that the credit covers")
            .made();

    public static final Table TIME_EXPRESSION = ofReport(
                    "time_expression", "A date, time of day, duration or set of times")
            .words("the expression")
            .text("kind", "date, time, duration, set")
            .maybeText("first_day", "first day; nothing when it could not be resolved")
            .maybeText("last_day", "last day, inclusive")
            .maybeText("clock", "time of day")
            .text("granularity", "minute, hour, part_of_day, day, week, month, season, year, period")
            .yesOrNo("approximate", "true for \"about\", \"nearly\"")
            .maybeText("period", "ISO 8601 duration of a duration, or between the returns of a set")
            .maybeWords("anchor", "the earlier expression that it counts from")
            .made();

    public static final Table QUANTITY = ofReport("quantity", "A number of something")
            .words("the expression with comparator, number and unit")
            .real("low", "the number, or the lower end of a range")
            .real("high", "the number, or the upper end of a range")
            .text("comparator", "exactly, about, at_least, more_than, at_most, less_than")
            .text("unit", "unit symbol, ISO 4217 code, %, year for ages, 1 for counts")
            .maybeWords("counted", "what is counted")
            .maybeText("head", "lemma of the counted noun")
            .maybeText("role", "what befell the people that are counted (killed, injured, ...)")
            .made();

    public static final Table EVENT = ofReport("event", "Something that happened, as PLOVER codes it")
            .words("the words that tell of it")
            .integer("sentence", "number of its sentence in the report, from 1; 0 when it stands in none")
            .text("type", "PLOVER's type (AGREE, CONSULT, ...)")
            .maybeText("mode", "PLOVER's mode")
            .texts("contexts", "PLOVER's contexts, sorted")
            .text("modality", "stated, alleged, possible, planned, hypothetical, denied")
            .yesOrNo("negated", "true when the report denies that it happened")
            .texts(
                    "origin_ids",
                    "ids of the origins that it is credited to, nearest first; none for the reporter's own")
            .maybeWords("place", "where")
            .maybeText("place_entity_id", "id of the place's entity")
            .maybeText("place_name", "name in GeoNames, where it is one city or region of a known country")
            .maybeText("place_kind", "country, capital, city or region")
            .maybeText("place_country", "ISO 3166 alpha-3 of the place, or KOS")
            .maybeText("place_region", "first-order region that the place lies in")
            .maybeReal("latitude", "degrees north; nothing where only a country is known")
            .maybeReal("longitude", "degrees east; nothing where only a country is known")
            .maybeText("time_id", "id of the time expression that tells when")
            .maybeText("first_day", "first day of that time")
            .maybeText("last_day", "last day of that time, inclusive")
            .texts("quantity_ids", "ids of the quantities that are counted with it")
            .text("rule", "rule or lexicon entry that gave it")
            .made();

    public static final Table EVENT_PARTY = ofReport("event_party", "Who does or suffers an event")
            .text("event_id", "id of the event")
            .text("part", "actor or recipient")
            .integer("number", "its number among the event's actors or recipients, from 1")
            .words("the words that name it")
            .text("name", "the part of the words that says it best in little room")
            .maybeText("entity_id", "id of the entity")
            .maybeText("country", "ISO 3166 alpha-3, KOS, or PLOVER's code for a body above states")
            .maybeText("sector", "PLOVER's sector")
            .made();

    public static final Table TOLL = ofReport("toll", "How many people something befell, as the report finally has it")
            .words("the first of the words that it rests on")
            .parts("parts", "all words that it rests on")
            .text("role", "killed, injured, shot, missing, arrested, displaced, sickened, rescued, hostage, evacuated")
            .integer("low", "the number, or the lower end of a range")
            .integer("high", "the number, or the upper end of a range")
            .text("comparator", "as in quantity")
            .integer("assailants", "how many of those who did it suffered the same and are not counted")
            .yesOrNo("certain", "false when other words of the report don't fit the figure")
            .text("rule", "rule that gave it")
            .made();

    public static final Table PROPOSITION = ofReport("proposition", "A clause or quotation: the unit of comparison")
            .words("the clause")
            .integer("sentence", "number of its sentence in the report, from 1")
            .text("modality", "as in event")
            .yesOrNo("negated", "true when the clause denies its own predicate")
            .texts("entity_ids", "ids of the entities that it mentions, in text order")
            .maybeText("quotation_id", "id of the quotation that it lies in or is")
            .texts(
                    "origin_ids",
                    "ids of the origins that it is credited to, nearest first; none for the reporter's own")
            .made();

    public static final Table STORY = new Maker(
                    "story",
                    "The reports that tell of one happening",
                    "the smallest id of its reports, or the given one")
            .maybeText("title", "headline of its first report by time of publication, then by id")
            .maybeText("title_report_id", "id of the report with that headline")
            .integer("reports", "how many reports it has")
            .integer("copies", "how many of them are mostly another's text")
            .maybeText("first_day", "first day of publication")
            .maybeText("last_day", "last day of publication")
            .made();

    public static final Table STORY_REPORT = ofStory("story_report", "A report of a story")
            .text("report_id", OF_REPORT)
            .maybeText("copy_of", "id of the report that most of its text is taken from; nothing for a witness")
            .made();

    public static final Table STORY_ENTITY = ofStory("story_entity", "An entity over the reports of a story")
            .text("name", "the fullest form that the reports give")
            .text("type", "as in entity")
            .maybeText("role", "title or description that the reports give")
            .maybeText("country", "as in entity")
            .maybeText("sector", "as in entity")
            .texts("report_ids", "ids of the reports that mention it, sorted")
            .texts("entity_ids", "ids of the reports' entities that it is made of, sorted")
            .made();

    public static final Table NAME_MATCH = ofStory(
                    "name_match", "Why entities of two reports are one over the story, or may be")
            .text("story_entity_id", "id of what the first words name")
            .text("other_id", "id of what the second words name; the same when they were joined")
            .yesOrNo("joined", "false when they may be one but stay apart")
            .text("rule", "what the two have in common")
            .text("first_report_id", "report of the first words")
            .words("the first words")
            .text("second_report_id", "report of the second words")
            .integer("second_start", "begin of the second words")
            .integer("second_end", "end of the second words")
            .text("second", "the second words")
            .made();

    public static final Table STORY_ORIGIN = ofStory("story_origin", "What statements of a story's reports rest on")
            .text("name", "as the reports write it; for own reporting the outlet or the report's id")
            .text("kind", "as in origin, and own for an outlet's own reporting")
            .texts("report_ids", "ids of the reports that rest on it, sorted")
            .texts("origin_ids", "ids of the reports' origins that it is made of, sorted")
            .made();

    public static final Table CLAIM = ofStory("claim", "One thing that the reports of a story can be compared on")
            .text("kind", "quotation, event, quantity, date, place, person, state, attribution")
            .text("verdict", "agree, differ, conflict, only")
            .text("rule", "rule that gave the verdict")
            .texts("story_origin_ids", "ids of the origins that the readings rest on")
            .integer("independent_origins", "how many of them are independent of each other")
            .made();

    public static final Table READING = ofStory("reading", "What one report says for a claim")
            .text("claim_id", "id of the claim")
            .text("report_id", OF_REPORT)
            .words("its words")
            .made();

    public static final Table SLOT_VALUE = ofStory(
                    "slot_value", "What one report has where the readings of a claim differ")
            .text("claim_id", "id of the claim")
            .text("slot", "speaker, amount, date, place, actor, recipient, name, state, polarity, modality, ...")
            .text("report_id", OF_REPORT)
            .text("value", "words of the report")
            .made();

    public static final Table SILENCE = ofStory(
                    "silence",
                    "Why a report may have no reading of a claim, other than that it does not say it: that has no row")
            .text("claim_id", "id of the claim")
            .text("report_id", OF_REPORT)
            .text("reason", "unreadable, too_early, undecided")
            .maybeWords("nearest", "words that may say the same after all")
            .made();

    public static final Table STEMMA_EDGE = ofStory(
                    "stemma_edge", "A step from a report back to what its words rest on")
            .maybeText("from_report_id", "the report that it leads from; else there is from_origin_id")
            .maybeText("from_origin_id", "the origin of the story that it leads from")
            .maybeText("to_report_id", "the report that it leads to; else there is to_origin_id")
            .maybeText("to_origin_id", "the origin of the story that it leads to")
            .text("kind", "copy, credits, cites, rests_on")
            .text("reason", "shared-words, dateline, byline, credit-line, named, attributed")
            .made();

    public static final Table STEMMA_EVIDENCE = ofStory("stemma_evidence", "Words that show a step of the stemma")
            .text("stemma_edge_id", "id of the step")
            .text("report_id", OF_REPORT)
            .words("the words")
            .made();

    public static final Table REUSE = ofStory("reuse", "How much of a report stands word for word in another one")
            .text("report_id", "the report whose words are counted")
            .text("of_report_id", "the report in which they are looked for")
            .real("share", "of its words those in runs of five or more that both have, from 0 to 1, four places")
            .made();

    private static final List<Table> OF_REPORTS = List.of(
            REPORT,
            BOILERPLATE,
            DROPPED,
            REPORT_SOURCE,
            SENTENCE,
            ENTITY,
            MENTION,
            ORIGIN,
            QUOTATION,
            PASSAGE,
            ATTRIBUTION,
            TIME_EXPRESSION,
            QUANTITY,
            EVENT,
            EVENT_PARTY,
            TOLL,
            PROPOSITION);
    private static final List<Table> OF_STORIES = List.of(
            STORY,
            STORY_REPORT,
            STORY_ENTITY,
            NAME_MATCH,
            STORY_ORIGIN,
            CLAIM,
            READING,
            SLOT_VALUE,
            SILENCE,
            STEMMA_EDGE,
            STEMMA_EVIDENCE,
            REUSE);
    private static final List<Table> ALL =
            List.of(OF_REPORTS, OF_STORIES).stream().flatMap(List::stream).toList();

    private Tables() {}

    /** Every table; one whose rows refer to another's comes after it. */
    public static List<Table> all() {
        return ALL;
    }

    /** Those whose rows belong to one report. */
    public static List<Table> ofReports() {
        return OF_REPORTS;
    }

    /** Those whose rows belong to one story. */
    public static List<Table> ofStories() {
        return OF_STORIES;
    }

    /**
     * The table of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Table named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    private static Maker ofReport(String name, String meaning) {
        return new Maker(name, meaning, "report, table and number").text("report_id", OF_REPORT);
    }

    private static Maker ofStory(String name, String meaning) {
        return new Maker(name, meaning, "story, table and number").text("story_id", OF_STORY);
    }

    /** The columns of somebody who speaks or is spoken to. */
    private static Maker withParty(Maker table, String part, String what) {
        return table.maybeWords(part, what)
                .maybeText(part + "_name", "the part of these words that says it best in little room")
                .maybeText(part + "_entity_id", "id of the entity, nothing when the words name none");
    }
}
