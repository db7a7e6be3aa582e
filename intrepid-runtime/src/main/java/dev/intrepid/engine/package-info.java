/**
 * What runs beside the subscribers of an app: the poller for requests, the heartbeat, rebuilds that
 * must come first. The engine itself lies below, each part above the next that it calls: {@code
 * replay}, {@code subscriber}, {@code release}, {@code keeper} and {@code delivery}, {@code step},
 * {@code state}, {@code decode}, {@code catalog}. Not exported; may change at any time.
 */
@NullMarked
package dev.intrepid.engine;

import org.jspecify.annotations.NullMarked;
