// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** What the words that report say about how something was said, thought or wanted. */
public enum CueClass {
    /** Nothing but that it was said or written. */
    SAYS,
    /** The report leaves open whether it is so: "claims", "alleges", "insists". */
    CLAIMS,
    /** "denies", "rejects". */
    DENIES,
    /** "admits", "concedes", "confirms". */
    ADMITS,
    /** "accuses", "blames". */
    ACCUSES,
    /** "criticises", "condemns". */
    CRITICIZES,
    /** "praises", "thanks", "welcomes". */
    PRAISES,
    /** "warns", "fears". */
    WARNS,
    /** "threatens". */
    THREATENS,
    /** "promises", "vows", "agrees to". */
    PROMISES,
    /** "plans", "wants", "hopes". */
    WANTS,
    /** "demands", "urges", "orders", "calls for". */
    DEMANDS,
    /** "would not say", "declined to comment": what is told is not said, and nobody is credited with it. */
    WITHHOLDS,
    /** "asks", "wonders". */
    ASKS,
    /** "thinks", "believes", "knows". */
    THINKS,
    /** "expects", "predicts", "estimates". */
    EXPECTS,
    /** "shows", "finds", "indicates": what a study or a document tells. */
    SHOWS,
    /** "reports", "according to", "citing": handed on. */
    REPORTS
}
