/**
 * A PostgreSQL for people without one: {@link dev.intrepid.examples.server.TrialServer} starts it
 * from Maven artifacts. Only {@code ./intrepid} of a checkout uses it.
 */
@NullMarked
package dev.intrepid.examples.server;

import org.jspecify.annotations.NullMarked;
