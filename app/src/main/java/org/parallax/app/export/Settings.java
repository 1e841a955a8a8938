// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.export;

/**
 * How a format is written.
 *
 * @param strict only the columns and fields that the format itself has
 * @param header true when a table's first line names its columns
 * @param spreadsheet true when cells that a spreadsheet would take for a formula get an apostrophe before them
 * @param version the program's, for formats that name who wrote them
 */
public record Settings(boolean strict, boolean header, boolean spreadsheet, String version) {}
