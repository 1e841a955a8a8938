// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

/** A report that was read, in few bytes, to be kept together with others; made by {@link OpenProject#prepare}. */
public final class Prepared {
    private final byte[] account;
    private final byte[] key;

    Prepared(byte[] account, byte[] key) {
        this.account = account;
        this.key = key;
    }

    /** The packed account; not copied. */
    byte[] account() {
        return account;
    }

    /** Bytes of the grouping key; not copied. */
    byte[] key() {
        return key;
    }
}
