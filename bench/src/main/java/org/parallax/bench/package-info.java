// SPDX-License-Identifier: Apache-2.0
/** Speed, measured with JMH: {@code make bench}. */
@NullMarked
package org.parallax.bench;

import org.jspecify.annotations.NullMarked;
