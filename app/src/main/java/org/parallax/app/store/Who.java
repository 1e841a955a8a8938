// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

/**
 * What the latest reports have about whom a name names.
 *
 * @param reports how many of them were read for it
 * @param total how many have the name
 */
public record Who(Dossier dossier, int reports, long total) {}
