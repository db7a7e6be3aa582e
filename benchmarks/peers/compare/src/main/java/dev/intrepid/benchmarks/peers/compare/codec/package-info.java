/** Records to JSON and back. */
@NullMarked
package dev.intrepid.benchmarks.peers.compare.codec;

import org.jspecify.annotations.NullMarked;
