/**
 * Writes what stores a record: {@code X_Event} and {@code X_Memo}, with their codecs and URIs. May
 * call {@code write}, {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.write.record;

import org.jspecify.annotations.NullMarked;
