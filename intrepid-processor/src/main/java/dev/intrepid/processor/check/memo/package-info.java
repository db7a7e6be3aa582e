/**
 * Memos that methods compute: their URIs and variables, how long they are kept, what drops them,
 * and which method computes which. The way in is {@code MemoChecks}. May call {@code
 * check.handler}, {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.memo;

import org.jspecify.annotations.NullMarked;
