// SPDX-License-Identifier: Apache-2.0
package org.parallax.model;

/** DIRECT: whole sentences in marks; MIXED: marked words inside the reporter's sentence; INDIRECT: without marks. */
public enum QuotationKind {
    DIRECT,
    MIXED,
    INDIRECT
}
