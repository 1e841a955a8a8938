// SPDX-License-Identifier: Apache-2.0
package org.parallax.app.store;

import java.io.IOException;

/** The project cannot do what was asked; nothing is half done. */
public final class StoreFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Kind {
        /** There is no project here. */
        NONE("make one with parallax init, or name its folder with --project"),
        /** There is a project already. */
        EXISTS("use it, or name another folder"),
        /** The folder or file cannot be written to. */
        READ_ONLY("see the permissions of the folder"),
        /** The disk, or what the file may take of it, is full. */
        FULL("make room and run the same command again; what was done is kept"),
        /** Another process has been writing for too long. */
        BUSY("wait for the other command, then run this one again"),
        /** What is there is no project, or a damaged one. */
        DAMAGED("see parallax doctor; else take the last copy of the file"),
        /** A newer program made it. */
        NEWER("use that version of Parallax"),
        /** The server cannot be reached, or refuses. */
        SERVER("see whether it runs, and the address, name and password"),
        /** No story, report, name or correction is called so. */
        UNKNOWN("see parallax stories"),
        /** The statement failed for another reason. */
        OTHER("run the command again; if it fails again, see parallax doctor");

        private final String next;

        Kind(String next) {
            this.next = next;
        }
    }

    private final Kind kind;
    private final String where;

    StoreFailure(Kind kind, String where, String what, Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.where = where;
    }

    StoreFailure(Kind kind, String where, String what) {
        super(what);
        this.kind = kind;
        this.where = where;
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    /** File, address or id. */
    public String where() {
        return where;
    }

    /** What the user can do. */
    public String next() {
        return kind.next;
    }
}
