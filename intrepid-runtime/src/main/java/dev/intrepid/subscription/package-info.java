/**
 * Reading a log with a memory: subscriptions and their markers, usable by hand and without any
 * annotation; how a subscription is doing, and what follows when a message fails. The way in is
 * {@link dev.intrepid.subscription.Subscription}; a {@link
 * dev.intrepid.subscription.SubscriptionStream} iterates over one. Depends on {@code
 * dev.intrepid.repo}.
 */
@NullMarked
package dev.intrepid.subscription;

import org.jspecify.annotations.NullMarked;
