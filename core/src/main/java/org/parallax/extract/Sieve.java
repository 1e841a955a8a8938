// SPDX-License-Identifier: Apache-2.0
package org.parallax.extract;

/** One rule about what is boilerplate. Sieves run most certain first; later ones may lean on what earlier ones marked. */
interface Sieve {
    void sift(Draft draft);
}
