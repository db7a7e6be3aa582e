/**
 * Computed memos that are there already: {@link dev.intrepid.benchmarks.memos.MemoHits} holds what
 * the process remembers to Caffeine, and what is stored to a prepared SELECT.
 */
@NullMarked
package dev.intrepid.benchmarks.memos;

import org.jspecify.annotations.NullMarked;
