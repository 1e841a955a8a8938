// SPDX-License-Identifier: Apache-2.0
/** The library's door: {@link org.parallax.Pipeline} wires the rooms. */
@NullMarked
package org.parallax;

import org.jspecify.annotations.NullMarked;
