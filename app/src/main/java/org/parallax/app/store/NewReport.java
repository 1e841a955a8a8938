// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Account;

/** A report that was read and is to be kept. Immutable by convention: its page is not to be changed. */
public final class NewReport {
    private final Account account;
    private final byte @Nullable [] page;

    /** @param page the bytes that it was read from; null when only its words are known */
    public NewReport(Account account, byte @Nullable [] page) {
        this.account = account;
        this.page = page == null ? null : Arrays.copyOf(page, page.length);
    }

    Account account() {
        return account;
    }

    /** Id of the report. */
    public String id() {
        return account.id();
    }

    byte @Nullable [] page() {
        return page;
    }
}
