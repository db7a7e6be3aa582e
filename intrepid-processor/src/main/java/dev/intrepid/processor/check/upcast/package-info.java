/**
 * Upcasts: each by itself, and the chains that they form up to what handlers take. The way in is
 * {@code UpcastChecks}. May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.upcast;

import org.jspecify.annotations.NullMarked;
