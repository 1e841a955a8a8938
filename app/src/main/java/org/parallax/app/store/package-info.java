// SPDX-License-Identifier: Apache-2.0
/**
 * The project folder: reports, what was understood of them, and the stories that they make, kept in one SQLite file or in
 * PostgreSQL. {@link org.parallax.app.store.Project} opens one, {@link org.parallax.app.store.OpenProject} is the door to
 * all that it holds. Behind it {@code Store} alone speaks SQL, which stands in files, and {@code Settler} puts reports
 * together and collates what changed.
 */
@NullMarked
package org.parallax.app.store;

import org.jspecify.annotations.NullMarked;
