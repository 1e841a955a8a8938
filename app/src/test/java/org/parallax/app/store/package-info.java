// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.app.store;

import org.jspecify.annotations.NullMarked;
