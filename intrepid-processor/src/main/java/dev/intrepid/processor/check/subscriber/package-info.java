/**
 * Subscribers and the classes around handlers: their names, former names and options, and what
 * several handlers do together. The way in is {@code SubscriberChecks}. May call {@code model} and
 * {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.subscriber;

import org.jspecify.annotations.NullMarked;
