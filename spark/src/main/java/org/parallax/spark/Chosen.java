// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Of values by their spot those that have a number, under that number. */
record Chosen(Broadcast<Spots> spots) implements PairFlatMapFunction<Tuple2<Long, byte[]>, Integer, byte[]> {
    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Tuple2<Long, byte[]> value) {
        int number = spots.value().of(value._1());
        return number < 0
                ? Collections.emptyIterator()
                : List.of(new Tuple2<>(number, value._2())).iterator();
    }
}
