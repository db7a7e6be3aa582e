/**
 * Reads methods that are called, with the class around them: handlers, methods that compute memos,
 * and upcasts; what they take, return, and drop. May call {@code read.record} and the rooms below
 * it.
 */
@NullMarked
package dev.intrepid.processor.read.method;

import org.jspecify.annotations.NullMarked;
