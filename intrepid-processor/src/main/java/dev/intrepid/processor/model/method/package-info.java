/**
 * Methods that the user wrote: handlers, methods that compute memos, and upcasts, with the class
 * around them. What they take is a {@code Supply}, what they give back a {@code Returned}, and what
 * their annotations say about retries, durations and evictions is here, too. May call {@code
 * record} and the rooms below it.
 */
@NullMarked
package dev.intrepid.processor.model.method;

import org.jspecify.annotations.NullMarked;
