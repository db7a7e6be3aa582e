/**
 * A page of messages to one commit: {@link dev.intrepid.engine.delivery.PageDelivery}, the rule by
 * which a failing message is set aside, and the retries of streams that wait or are parked. One
 * thread a shard. May call {@code step} and what is below it.
 */
@NullMarked
package dev.intrepid.engine.delivery;

import org.jspecify.annotations.NullMarked;
