// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.parallax.report.Phrases;
import org.parallax.report.Visible;

/**
 * The pages' templates, compiled when the program was built. They escape what they are given by where it stands; characters
 * that rule a screen are made visible in all that they write. Safe for use by several threads.
 */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName() + ".template");
    private final Phrases words = Phrases.read(text("phrases.tsv"));

    /** Every fixed phrase of the pages. */
    Phrases words() {
        return words;
    }

    byte[] page(View view, Visitor visitor) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("view", view);
        model.put("words", words);
        model.put("visitor", visitor);
        StringOutput out = new StringOutput(1 << 15);
        engine.render(view.template(), model, out);
        return Visible.markup(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** A file of this package's resources. */
    static String text(String name) {
        InputStream found = Templates.class.getResourceAsStream("/parallax/serve/" + name);
        if (found == null) {
            throw new IllegalStateException("the jar lacks /parallax/serve/" + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /parallax/serve/" + name, e);
        }
    }
}
