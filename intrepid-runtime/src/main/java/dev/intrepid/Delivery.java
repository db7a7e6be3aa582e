package dev.intrepid;

import java.util.UUID;

/**
 * How a message reaches a handler. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param attempt which try this is, from 1
 * @param live whether the message was published after the subscriber was started; false while it
 *     catches up with what was in the log before
 * @param key the same for every try of this handler with this message, even after a crash, or after
 *     a rename that {@code formerly} says: pass it to external services as an idempotency key
 */
public record Delivery(String subscriber, int attempt, boolean live, UUID key) {}
