/**
 * Reads records that are stored: events, memos, the messages they are, and their URI templates. May
 * call {@code read.json}, {@code read}, {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.read.record;

import org.jspecify.annotations.NullMarked;
