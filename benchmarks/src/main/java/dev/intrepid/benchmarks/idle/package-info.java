/** What subscriptions cost that have nothing to do, held to threads that do nothing. */
@NullMarked
package dev.intrepid.benchmarks.idle;

import org.jspecify.annotations.NullMarked;
