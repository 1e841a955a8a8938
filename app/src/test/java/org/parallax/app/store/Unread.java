// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parallax.model.Account;
import org.parallax.model.Annotation;
import org.parallax.model.Article;
import org.parallax.model.Entity;
import org.parallax.model.Mention;
import org.parallax.model.MentionKind;
import org.parallax.model.Metadata;
import org.parallax.model.NameType;
import org.parallax.model.PublicationTime;
import org.parallax.model.Span;

/** Reports for tests that need no model: nothing is understood of them, but for a name. */
final class Unread {
    private Unread() {}

    static NewReport report(String id, String text) {
        return report(id, text, "2031-02-04", List.of());
    }

    /** @param names of people that stand in the text */
    static NewReport report(String id, String text, String published, List<String> names) {
        return report(id, text, "Post", published, names);
    }

    static NewReport report(String id, String text, String outlet) {
        return report(id, text, outlet, "2031-02-04", List.of());
    }

    private static NewReport report(String id, String text, String outlet, String published, List<String> names) {
        Metadata metadata =
                new Metadata(null, null, outlet, "Title", List.of(), PublicationTime.parse(published), null, "en");
        Annotation annotation = new Annotation(
                new Article(id, metadata, text, List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<Entity> entities =
                names.stream().map(name -> person(id, name, text)).toList();
        Account account =
                new Account(annotation, entities, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new NewReport(account, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Entity person(String report, String name, String text) {
        int begin = text.indexOf(name);
        Mention mention = new Mention(report, new Span(begin, begin + name.length()), name, MentionKind.NAME);
        return new Entity("e:" + name, name, NameType.PERSON, null, null, null, List.of(mention));
    }
}
