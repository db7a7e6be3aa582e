/**
 * Handlers: their parameters, what they return, and their options. What a method that computes
 * memos must obey, too, is public. The way in is {@code HandlerChecks}. May call {@code model} and
 * {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.handler;

import org.jspecify.annotations.NullMarked;
