// SPDX-License-Identifier: Apache-2.0
package org.parallax.interpret;

/**
 * A predicate with who does and who suffers it, by sense and not by form: passives are turned round, subjects that a
 * clause shares with another are filled in.
 *
 * @param passive whether it stands in the passive
 * @param subject who does it; -1 when the text does not tell
 * @param object what suffers it; -1 when there is nothing
 * @param indirect who is given something ("granted four activists asylum"); -1 when nobody is
 */
record Clause(int verb, boolean passive, int subject, int object, int indirect) {}
