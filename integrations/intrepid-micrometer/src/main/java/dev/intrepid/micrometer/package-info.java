/**
 * How the subscribers of an app are doing, as Micrometer metrics: {@link
 * dev.intrepid.micrometer.IntrepidMetrics}. Depends on {@code dev.intrepid} and Micrometer; no
 * other module depends on it.
 */
@NullMarked
package dev.intrepid.micrometer;

import org.jspecify.annotations.NullMarked;
