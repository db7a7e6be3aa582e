/** Axon in memory, set up by its configuration API. */
@NullMarked
package dev.intrepid.benchmarks.peers.axon;

import org.jspecify.annotations.NullMarked;
