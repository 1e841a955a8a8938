// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What kind of holding a statement is credited with. */
public enum AttributionClass {
    SPEECH,
    BELIEF,
    INTENTION,
    ATTITUDE,
    /** A statement, a document, a study or an outlet tells it. */
    REPORT
}
