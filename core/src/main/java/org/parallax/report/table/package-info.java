// SPDX-License-Identifier: Apache-2.0
/**
 * The tables of Parallax: what a report, a story and a collation are as rows. There is one definition, {@link
 * org.parallax.report.table.Tables}; exports of files, of a project folder and of a cluster all write these rows, so that
 * one input gives one {@link org.parallax.report.table.TableDigest} everywhere.
 */
@NullMarked
package org.parallax.report.table;

import org.jspecify.annotations.NullMarked;
