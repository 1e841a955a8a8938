// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** Universal part-of-speech tags (Universal Dependencies v2). */
public enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
}
