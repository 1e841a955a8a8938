// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of {@link org.parallax.report.table.Tables} in the formats of others, and back: {@link
 * org.parallax.app.export.Format} lists them, each with one class. Everything is made from rows alone, wherever they come
 * from ({@link org.parallax.app.export.TableSource}).
 */
@NullMarked
package org.parallax.app.export;

import org.jspecify.annotations.NullMarked;
