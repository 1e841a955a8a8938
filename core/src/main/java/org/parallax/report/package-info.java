// SPDX-License-Identifier: Apache-2.0
/**
 * Says what the other rooms found: as JSON ({@link org.parallax.report.CollationJson} and its kin), as a table for a
 * terminal ({@link org.parallax.report.TerminalTable}) and as one self-contained page ({@link
 * org.parallax.report.HtmlPage}).
 *
 * <p>This room computes nothing new and writes no prose: everything it shows is a slice of a report, a value that came
 * with a report, or a fixed phrase of {@link org.parallax.report.Phrases}. All classes are immutable or have static
 * methods only, and are safe for use by several threads.
 */
@NullMarked
package org.parallax.report;

import org.jspecify.annotations.NullMarked;
