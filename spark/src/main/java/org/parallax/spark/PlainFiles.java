// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this machine with the permissions that its user's mask gives them. Hadoop's own class starts {@code chmod} for every
 * file and folder that it makes, which takes longer than writing a table of a day. As thread-safe as that class.
 */
public final class PlainFiles extends LocalFileSystem {
    /** Hadoop makes one by its name. */
    public PlainFiles() {
        super(new Masked());
    }

    private static final class Masked extends RawLocalFileSystem {
        @Override
        public void setPermission(Path path, FsPermission permission) {
            // as the user's mask has it
        }
    }
}
