// SPDX-License-Identifier: Apache-2.0
/**
 * The annotator measured beside its peers ({@code make peers}): {@link org.parallax.bench.Peers} is the program, a {@link
 * org.parallax.bench.Worker} serves each system in a process of its own. JMH benchmarks ({@code make bench}) stand here and in
 * the packages whose inner parts they measure.
 */
@NullMarked
package org.parallax.bench;

import org.jspecify.annotations.NullMarked;
