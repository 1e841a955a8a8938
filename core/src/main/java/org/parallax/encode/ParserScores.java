// SPDX-License-Identifier: Apache-2.0
package org.parallax.encode;

import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * What the parser's model says of a window's W words, the root among them as word 0.
 *
 * @param tags [W] number of each word's universal tag
 * @param scripts [W] number of each word's lemma script
 * @param arcs [W][W] how good word {@code column} is as head of word {@code row}
 * @param labelDependent [W][F], and {@code labelHead}: the relation of a pair is scored by the products of both
 * @param labelByDependent [W][R], and {@code labelByHead}: what either word alone adds to each relation
 * @param names [W][tags of names]
 * @param speech [W][tags of reported speech]
 * @param cue [W][W] how good the cue that begins at {@code column} is for the content that begins at {@code row}
 * @param source [W][W] how good the source that begins at {@code column} is for the cue that begins at {@code row}; 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // matrices that are read fast and never compared
record ParserScores(
        long[] tags,
        long[] scripts,
        float[][] arcs,
        float[][] labelDependent,
        float[][] labelHead,
        float[][] labelByDependent,
        float[][] labelByHead,
        float[][] names,
        float[][] speech,
        float[][] cue,
        float[][] source) {

    /** Takes the only window out of a run's result. */
    static ParserScores of(OrtSession.Result result) throws OrtException {
        return new ParserScores(
                numbers(result, "upos"),
                numbers(result, "script"),
                matrix(result, "arc"),
                matrix(result, "label_dependent"),
                matrix(result, "label_head"),
                matrix(result, "label_by_dependent"),
                matrix(result, "label_by_head"),
                matrix(result, "names"),
                matrix(result, "speech"),
                matrix(result, "cue"),
                matrix(result, "source"));
    }

    private static long[] numbers(OrtSession.Result result, String name) throws OrtException {
        return ((long[][]) value(result, name).getValue())[0];
    }

    private static float[][] matrix(OrtSession.Result result, String name) throws OrtException {
        return ((float[][][]) value(result, name).getValue())[0];
    }

    private static OnnxValue value(OrtSession.Result result, String name) {
        return result.get(name).orElseThrow(() -> new IllegalStateException("the parser's model gives no " + name));
    }
}
