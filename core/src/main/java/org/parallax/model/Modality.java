// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** How far the text commits itself to a statement. */
public enum Modality {
    STATED,
    ALLEGED,
    POSSIBLE,
    PLANNED,
    HYPOTHETICAL,
    DENIED
}
