// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

/**
 * What can go wrong or deserves a word, beside what {@link org.parallax.extract.MalformedArticle} and {@link
 * org.parallax.extract.Warning} tell of single inputs. Every code is explained in docs/errors.md.
 */
enum Problem {
    USAGE("PX-USAGE-001"),
    TOO_MANY_VALUES("PX-USAGE-002"),
    BAD_DATE("PX-USAGE-003"),
    TOO_FEW_ARGUMENTS("PX-USAGE-004"),
    BAD_THREADS("PX-USAGE-005"),
    TOKENS_AND_FILES("PX-USAGE-006"),
    NO_CLAIM("PX-USAGE-007"),
    NO_SUCH_FILE("PX-INPUT-001"),
    IS_DIRECTORY("PX-INPUT-002"),
    UNREADABLE("PX-INPUT-003"),
    TOO_FEW_REPORTS("PX-INPUT-004"),
    NOT_FETCHED("PX-INPUT-005"),
    NOTHING_READ("PX-INPUT-006"),
    BAD_CONLLU("PX-INPUT-007"),
    NO_COLLATION("PX-INPUT-008"),
    BAD_PEOPLE("PX-INPUT-009"),
    SEVERAL_HAPPENINGS("PX-COMPARE-101"),
    COPY("PX-COMPARE-102"),
    FILE_NOT_WRITTEN("PX-OUTPUT-001"),
    OUTPUT_LOST("PX-OUTPUT-002"),
    NO_PROJECT("PX-STORE-001"),
    PROJECT_EXISTS("PX-STORE-002"),
    PROJECT_READ_ONLY("PX-STORE-003"),
    PROJECT_FULL("PX-STORE-004"),
    PROJECT_BUSY("PX-STORE-005"),
    PROJECT_DAMAGED("PX-STORE-006"),
    PROJECT_NEWER("PX-STORE-007"),
    NO_SERVER("PX-STORE-008"),
    NOT_IN_PROJECT("PX-STORE-009"),
    PROJECT_FAILED("PX-STORE-010"),
    BAD_CORRECTION("PX-STORE-011"),
    UNSOUND("PX-STORE-012"),
    PASSED_OVER("PX-STORE-101"),
    ID_TAKEN("PX-STORE-102"),
    PORT_TAKEN("PX-SERVE-001"),
    NO_SUCH_PAGE("PX-SERVE-002"),
    BAD_TOKENS("PX-SERVE-003"),
    NO_FORMAT("PX-EXPORT-001"),
    NO_FOLDER("PX-EXPORT-002"),
    BAD_TABLES("PX-IMPORT-001"),
    TABLES_DIFFER("PX-IMPORT-101"),
    NO_BUNDLE("PX-BUNDLE-001"),
    BUNDLE_ALTERED("PX-BUNDLE-002"),
    BUNDLE_OTHER_PROGRAM("PX-BUNDLE-101"),
    OUT_OF_MEMORY("PX-MEMORY-001"),
    BUG("PX-BUG-001");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Code, where, what, what to do: one line. */
    String message(String where, String what, String next) {
        return code + " " + (where.isEmpty() ? "" : where + ": ") + what + "; " + next;
    }
}
