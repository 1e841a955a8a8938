// SPDX-License-Identifier: Apache-2.0
/** Stanford CoreNLP as a peer of Parallax's annotator, for measuring only. */
@NullMarked
package org.parallax.bench.corenlp;

import org.jspecify.annotations.NullMarked;
