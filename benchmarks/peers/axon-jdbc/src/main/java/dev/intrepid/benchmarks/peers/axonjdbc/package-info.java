/** Axon with its embedded event store on PostgreSQL, set up by Spring Boot. */
@NullMarked
package dev.intrepid.benchmarks.peers.axonjdbc;

import org.jspecify.annotations.NullMarked;
