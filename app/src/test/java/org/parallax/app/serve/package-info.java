// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.app.serve;

import org.jspecify.annotations.NullMarked;
