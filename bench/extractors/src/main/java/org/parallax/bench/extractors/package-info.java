// SPDX-License-Identifier: Apache-2.0
/** Other extractors as peers. */
@NullMarked
package org.parallax.bench.extractors;

import org.jspecify.annotations.NullMarked;
