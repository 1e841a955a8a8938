// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

import java.util.List;

/** Turns sentences into vectors whose cosine tells how near they are in meaning. Safe for use by several threads. */
public interface SentenceEncoder {
    /**
     * One unit-length vector a text, in the order given. A text's vector does not depend on its neighbours in the list.
     */
    List<float[]> encode(List<String> texts);
}
