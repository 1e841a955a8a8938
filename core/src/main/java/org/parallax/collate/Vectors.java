// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.List;
import org.parallax.model.Sentence;
import org.parallax.model.Span;

/** Sums over vectors that a story's comparison needs. */
final class Vectors {
    private Vectors() {}

    /** The vector at unit length; zeros stay zeros. */
    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /** What {@code vector} has beyond {@code share} of the {@code common} one, at unit length. */
    static float[] beyond(float[] vector, float[] common, double share) {
        float[] rest = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rest[i] = (float) (vector[i] - share * common[i]);
        }
        return unit(rest);
    }

    /** The mean over the words of the sentence that lie in {@code span}, at unit length. */
    static float[] mean(Sentence sentence, Span span, float[][] vectors) {
        float[] sum = new float[vectors.length == 0 ? 0 : vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            if (span.contains(sentence.tokens().get(i).span())) {
                add(sum, vectors[i]);
            }
        }
        return unit(sum);
    }

    static float[] mean(List<float[]> vectors, int length) {
        float[] sum = new float[length];
        vectors.forEach(vector -> add(sum, vector));
        for (int i = 0; i < length && !vectors.isEmpty(); i++) {
            sum[i] /= vectors.size();
        }
        return sum;
    }

    static void add(float[] sum, float[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    /** In four sums, which the processor adds side by side. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
