/** Intrepid as a user has it: records, one subscriber, and the repo at an address. */
@NullMarked
package dev.intrepid.benchmarks.peers.intrepid;

import org.jspecify.annotations.NullMarked;
