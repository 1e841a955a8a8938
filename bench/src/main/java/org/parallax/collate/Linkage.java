// SPDX-License-Identifier: Apache-2.0
package org.parallax.collate;

import java.util.ArrayList;
import java.util.List;

/** Puts things together by how their pairs score: first the likest two, then on while the mean score of two groups is enough. */
final class Linkage {
    private Linkage() {}

    /**
     * For each thing the number of its group; groups are numbered by their first things. Takes time with the square of the
     * things for each joining.
     *
     * @param scores symmetric, in [0,1]; the diagonal is not looked at
     * @param bound the least mean score of two groups that are joined
     */
    static List<Integer> clusters(double[][] scores, double bound) {
        int n = scores.length;
        double[][] near = new double[n][];
        int[] size = new int[n];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            near[i] = scores[i].clone();
            size[i] = 1;
            group[i] = i;
        }
        while (true) {
            int left = -1;
            int right = -1;
            double best = bound;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i && size[i] > 0; j++) {
                    if (size[j] > 0 && near[i][j] >= best && (left < 0 || near[i][j] > best)) {
                        left = j;
                        right = i;
                        best = near[i][j];
                    }
                }
            }
            if (left < 0) {
                return numbered(group);
            }
            for (int k = 0; k < n; k++) {
                double mean = (size[left] * near[left][k] + size[right] * near[right][k]) / (size[left] + size[right]);
                near[left][k] = mean;
                near[k][left] = mean;
                group[k] = group[k] == right ? left : group[k];
            }
            size[left] += size[right];
            size[right] = 0;
        }
    }

    private static List<Integer> numbered(int[] group) {
        List<Integer> order = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int one : group) {
            if (!order.contains(one)) {
                order.add(one);
            }
            numbers.add(order.indexOf(one));
        }
        return numbers;
    }
}
