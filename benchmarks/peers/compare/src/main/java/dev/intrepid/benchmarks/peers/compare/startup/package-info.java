/** From the start of a process to the first event that its handler has seen. */
@NullMarked
package dev.intrepid.benchmarks.peers.compare.startup;

import org.jspecify.annotations.NullMarked;
