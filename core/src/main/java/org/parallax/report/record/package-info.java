// SPDX-License-Identifier: Apache-2.0
/** Values of {@code model} in few bytes and back, for whoever keeps them or sends them from one machine to another. */
@NullMarked
package org.parallax.report.record;

import org.jspecify.annotations.NullMarked;
