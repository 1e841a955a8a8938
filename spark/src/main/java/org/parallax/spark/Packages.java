// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.SequenceFileInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFunction;
import scala.Tuple2;

/** Files of numbered values that are packed already: Hadoop's sequence files, which it can cut for its tasks. */
final class Packages {
    private Packages() {}

    static SequenceFile.Writer writer(Path file) throws IOException {
        return SequenceFile.createWriter(
                Rooms.configuration(),
                SequenceFile.Writer.file(file),
                SequenceFile.Writer.keyClass(LongWritable.class),
                SequenceFile.Writer.valueClass(BytesWritable.class),
                SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE));
    }

    /** Hears of each value. */
    interface Taker {
        void take(long number, byte[] value) throws IOException;
    }

    static void each(Path file, Taker taker) throws IOException {
        LongWritable number = new LongWritable();
        BytesWritable value = new BytesWritable();
        try (SequenceFile.Reader reader =
                new SequenceFile.Reader(Rooms.configuration(), SequenceFile.Reader.file(file))) {
            while (reader.next(number, value)) {
                taker.take(number.get(), value.copyBytes());
            }
        }
    }

    /** The values of all these files. */
    static JavaPairRDD<Long, byte[]> all(JavaSparkContext context, List<Path> files, int partitions) {
        JobConf job = new JobConf(context.hadoopConfiguration());
        FileInputFormat.setInputPaths(job, files.toArray(Path[]::new));
        return context.hadoopRDD(job, Numbered.class, LongWritable.class, BytesWritable.class, partitions)
                .mapToPair(new Copy())
                .coalesce(partitions);
    }

    /** Says in types what such files hold; Hadoop makes one of it. */
    static final class Numbered extends SequenceFileInputFormat<LongWritable, BytesWritable> {}

    /** Hadoop uses its objects again. */
    private record Copy() implements PairFunction<Tuple2<LongWritable, BytesWritable>, Long, byte[]> {
        @Override
        public Tuple2<Long, byte[]> call(Tuple2<LongWritable, BytesWritable> pair) {
            return new Tuple2<>(pair._1().get(), pair._2().copyBytes());
        }
    }
}
