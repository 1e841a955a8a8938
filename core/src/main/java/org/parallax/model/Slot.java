// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** On what readings differ. */
public enum Slot {
    SPEAKER,
    AMOUNT,
    DATE,
    PLACE,
    ACTOR,
    RECIPIENT,
    NAME,
    STATE,
    POLARITY,
    MODALITY,
    PRECISION,
    SCOPE,
    UPDATE,
    WORDING
}
