// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.serve;

/**
 * Who asks.
 *
 * @param mayWrite true for one who may correct and import
 * @param key what forms must send back, so that no other page can send them; empty for one who may not write
 */
public record Visitor(boolean mayWrite, String key) {
    /** Somebody who may only read. */
    public static final Visitor READER = new Visitor(false, "");
}
