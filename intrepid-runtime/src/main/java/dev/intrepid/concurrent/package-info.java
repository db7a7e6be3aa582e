/**
 * Waiting and ending, as all threads here do it: a {@link dev.intrepid.concurrent.Deadline}, joins
 * that an interrupt does not cut short, and schedulers that keep no program alive. Every package of
 * the runtime may call it; it calls nothing of the runtime. Not exported.
 */
@NullMarked
package dev.intrepid.concurrent;

import org.jspecify.annotations.NullMarked;
