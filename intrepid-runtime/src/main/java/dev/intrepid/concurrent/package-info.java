/**
 * Time and threads, the same way everywhere: the {@link dev.intrepid.concurrent.SystemClock}, a
 * {@link dev.intrepid.concurrent.Deadline}, joins that an interrupt does not cut short, schedulers
 * that keep no program alive, and objects that each thread has for itself. Every package of the
 * runtime, the repos, the testkit and the launcher may call it; it calls nothing. Exported to them
 * alone.
 */
@NullMarked
package dev.intrepid.concurrent;

import org.jspecify.annotations.NullMarked;
