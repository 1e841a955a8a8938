// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

/** What the eye sees of a word and an uncased encoder does not; the classes are those that the parser was trained with. */
final class WordShape {
    private static final int LONGEST = 8;

    private WordShape() {}

    /** Capitals as X, other letters as x, digits as d, runs cut to two, all cut to eight; other characters stay: "Xxx". */
    static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        int[] kinds = new int[LONGEST];
        int length = 0;
        int i = 0;
        while (i < word.length() && length < LONGEST) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (length < 2 || kinds[length - 1] != kind || kinds[length - 2] != kind) {
                kinds[length++] = kind;
                shape.appendCodePoint(kind);
            }
        }
        return shape.toString();
    }

    /** 1 all small, 2 first letter a capital only, 3 all capitals, 4 mixed, 5 no letters, 6 one letter, a capital. */
    static int caseClass(String word) {
        int letters = 0;
        int capitals = 0;
        boolean firstIsCapital = false;
        int i = 0;
        while (i < word.length()) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c);
                firstIsCapital |= letters == 0 && capital;
                letters++;
                capitals += capital ? 1 : 0;
            }
        }
        if (letters == 0) {
            return 5;
        }
        if (capitals == 0) {
            return 1;
        }
        if (capitals == letters) {
            return letters == 1 ? 6 : 3;
        }
        return capitals == 1 && firstIsCapital ? 2 : 4;
    }

    /** 1 the only word of its sentence, 2 the first, 3 the last, 4 inside. */
    static int place(int index, int length) {
        if (length == 1) {
            return 1;
        }
        return index == 0 ? 2 : index == length - 1 ? 3 : 4;
    }
}
