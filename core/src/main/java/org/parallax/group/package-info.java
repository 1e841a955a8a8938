// SPDX-License-Identifier: Apache-2.0
/** Room: accounts to stories. Copies are found, and reports of one happening put together. */
@NullMarked
package org.parallax.group;

import org.jspecify.annotations.NullMarked;
