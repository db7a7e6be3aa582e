/** Spring Modulith with its registry of publications on PostgreSQL. */
@NullMarked
package dev.intrepid.benchmarks.peers.modulith;

import org.jspecify.annotations.NullMarked;
