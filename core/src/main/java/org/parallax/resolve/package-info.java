// SPDX-License-Identifier: Apache-2.0
/** Room: a story's accounts to entities and origins that are one thing over all of them. */
@NullMarked
package org.parallax.resolve;

import org.jspecify.annotations.NullMarked;
