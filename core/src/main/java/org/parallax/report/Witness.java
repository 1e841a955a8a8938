// SPDX-License-Identifier: Apache-2.0
package org.parallax.report;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;
import org.parallax.model.Metadata;

/**
 * A report as the table and the page name it.
 *
 * @param siglum the letter that stands for it, as textual criticism has it: A, B, ... Z, AA, AB ...
 * @param copyOf siglum of the report that most of its text is taken from, null when it is a witness of its own
 */
record Witness(String siglum, Account account, @Nullable String copyOf) {
    String id() {
        return account.id();
    }

    Metadata metadata() {
        return account.annotation().article().metadata();
    }

    /** What an editor knows it by: outlet, else file, else id. */
    String name() {
        Metadata metadata = metadata();
        if (metadata.outlet() != null) {
            return metadata.outlet();
        }
        return metadata.file() != null ? metadata.file() : id();
    }

    static String siglum(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : siglum(index / 26 - 1) + last;
    }
}
