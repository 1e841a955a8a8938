// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

/** What can go wrong or deserves a word here; those of single inputs are told by the room that reads them. See docs/errors.md. */
enum Problem {
    USAGE("PX-USAGE-001"),
    NO_SUCH_FILE("PX-INPUT-001"),
    UNREADABLE("PX-INPUT-003"),
    NOTHING_READ("PX-INPUT-006"),
    PASSED_OVER("PX-STORE-101"),
    ID_TAKEN("PX-STORE-102"),
    NOT_OURS("PX-SPARK-001"),
    NOT_WRITABLE("PX-SPARK-002"),
    OTHER_BUILD("PX-SPARK-003"),
    JOB_FAILED("PX-SPARK-004"),
    TOO_MANY_REPORTS("PX-SPARK-101"),
    PAGE_FAILED("PX-SPARK-102"),
    BUG("PX-BUG-001");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /** Code, where, what, what to do: one line. */
    String message(String where, String what, String next) {
        return code + " " + where + ": " + what + "; " + next;
    }
}
