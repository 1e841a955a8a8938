// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.report;

import org.jspecify.annotations.NullMarked;
