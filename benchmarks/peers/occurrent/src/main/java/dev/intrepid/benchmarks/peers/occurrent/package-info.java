/** Occurrent in memory. */
@NullMarked
package dev.intrepid.benchmarks.peers.occurrent;

import org.jspecify.annotations.NullMarked;
