// SPDX-License-Identifier: Apache-2.0
package org.parallax.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.parallax.Pipeline;
import org.parallax.model.Account;
import org.parallax.report.record.RecordCodec;
import org.parallax.report.table.ReportRows;

/** What all tasks of a process share, each made when it is first asked for: models are loaded once, not once a task. */
final class Rooms {
    static final RecordCodec<Account> ACCOUNTS = new RecordCodec<>(Account.class);

    private Rooms() {}

    static Pipeline pipeline() {
        return Opened.PIPELINE;
    }

    static ReportRows reportRows() {
        return Rows.ROWS;
    }

    /** How file systems are reached. */
    static Configuration configuration() {
        return Reached.CONFIGURATION;
    }

    private static final class Opened {
        /** Closed with the process. */
        static final Pipeline PIPELINE = Pipeline.openForManyThreads();

        private Opened() {}
    }

    private static final class Rows {
        static final ReportRows ROWS = new ReportRows();

        private Rows() {}
    }

    private static final class Reached {
        static final Configuration CONFIGURATION =
                SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());

        private Reached() {}
    }
}
