// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.app.export;

import org.jspecify.annotations.NullMarked;
