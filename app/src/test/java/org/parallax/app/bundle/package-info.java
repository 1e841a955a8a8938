// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.app.bundle;

import org.jspecify.annotations.NullMarked;
