/**
 * What changed from one lock to the next in handlers, which are found again under other names and
 * in other subscribers: what they have done must not be done again. The way in is {@link
 * dev.intrepid.lock.handler.HandlerDiff}; {@link dev.intrepid.lock.handler.HandlerPredecessor}
 * finds a handler in its own subscriber, {@link dev.intrepid.lock.handler.ReplacedHandlers} one
 * that has left it. For {@link dev.intrepid.lock.LockDiff}. May use {@code name}. Not exported; may
 * change at any time.
 */
@NullMarked
package dev.intrepid.lock.handler;

import org.jspecify.annotations.NullMarked;
