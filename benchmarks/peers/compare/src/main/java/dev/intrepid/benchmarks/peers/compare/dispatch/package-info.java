/** One event object to the one handler of its type, in the calling thread. */
@NullMarked
package dev.intrepid.benchmarks.peers.compare.dispatch;

import org.jspecify.annotations.NullMarked;
