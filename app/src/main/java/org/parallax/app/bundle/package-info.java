// SPDX-License-Identifier: Apache-2.0
/**
 * A story with its evidence in one zip file, and the check of such a file: {@link org.parallax.app.bundle.Bundle} is what it
 * holds, {@link org.parallax.app.bundle.BundleFile} reads and writes it, {@link org.parallax.app.bundle.Check} tells what was
 * altered.
 */
@NullMarked
package org.parallax.app.bundle;

import org.jspecify.annotations.NullMarked;
