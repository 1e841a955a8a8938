// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parallax.report.table;

import org.jspecify.annotations.NullMarked;
