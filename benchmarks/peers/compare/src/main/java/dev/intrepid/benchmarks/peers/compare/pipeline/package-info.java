/** Events stored by publishers, and handled by a subscriber that keeps balances. */
@NullMarked
package dev.intrepid.benchmarks.peers.compare.pipeline;

import org.jspecify.annotations.NullMarked;
