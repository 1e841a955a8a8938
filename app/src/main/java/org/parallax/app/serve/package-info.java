// SPDX-License-Identifier: Apache-2.0
/**
 * The project as pages: {@link org.parallax.app.serve.Site} makes an answer of a path and its questions, as HTML, JSON or
 * CSV, and {@link org.parallax.app.serve.Web} gives these answers to browsers.
 */
@NullMarked
package org.parallax.app.serve;

import org.jspecify.annotations.NullMarked;
