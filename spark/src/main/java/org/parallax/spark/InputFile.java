// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.Serializable;

/**
 * A file to be read.
 *
 * @param path where it is, with its file system
 * @param name as the user would call it: what was given, and the way from there
 * @param length in bytes
 * @param stamp changes when the file or its sidecar does
 */
record InputFile(String path, String name, long length, String stamp) implements Serializable {}
