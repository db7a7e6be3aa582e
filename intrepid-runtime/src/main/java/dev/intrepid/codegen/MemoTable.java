package dev.intrepid.codegen;

import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that compute memos directly. Called from several threads at a time, for
 * different memos: as thread-safe as the methods.
 */
@FunctionalInterface
public interface MemoTable {

  /**
   * Computes a memo.
   *
   * @param memo the index of the method in {@link MemosFactory#memos}
   * @return the value; null if the method says that there is none
   * @throws Exception whatever the method throws
   */
  @Nullable Object compute(int memo, MemoCall call) throws Exception;
}
