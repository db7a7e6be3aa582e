/**
 * Reading a log with a memory: subscriptions and their markers, usable by hand and without any
 * annotation. The way in is {@link dev.intrepid.subscription.Subscription}; a {@link
 * dev.intrepid.subscription.SubscriptionStream} iterates over one, a {@link
 * dev.intrepid.subscription.SubscriptionWorker} works through one on its own thread, and the engine
 * is made of such workers. Depends on {@code dev.intrepid.repo}.
 */
@NullMarked
package dev.intrepid.subscription;

import org.jspecify.annotations.NullMarked;
