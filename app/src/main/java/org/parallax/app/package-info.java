// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: the only place that prints, reads files and ends the program. {@link org.parallax.app.Main} starts
 * {@link org.parallax.app.ParallaxCommand}, whose subcommands are one class each; everything that they compute is done by
 * {@code core}.
 */
@NullMarked
package org.parallax.app;

import org.jspecify.annotations.NullMarked;
