/**
 * Waiting and ending, as all threads here do it: a {@link dev.intrepid.concurrent.Deadline}, joins
 * that an interrupt does not cut short, and schedulers that keep no program alive. Every package of
 * the runtime, the repos and the testkit may call it; it calls nothing. Exported to them alone.
 */
@NullMarked
package dev.intrepid.concurrent;

import org.jspecify.annotations.NullMarked;
