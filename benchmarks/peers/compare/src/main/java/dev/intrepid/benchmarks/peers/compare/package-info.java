/**
 * Measures Intrepid beside its peers, prints tables and draws bars. The way in is {@link
 * dev.intrepid.benchmarks.peers.compare.Peers}.
 */
@NullMarked
package dev.intrepid.benchmarks.peers.compare;

import org.jspecify.annotations.NullMarked;
