package dev.intrepid.repo;

import dev.intrepid.Cache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps memos: values at URIs. Implementations are thread-safe and hold to the contract that {@code
 * RepoContract} of {@code intrepid-testkit} tests. An expired memo is never returned. An outage is
 * an exception, never "not found".
 */
public interface CacheRepo extends AutoCloseable {

  /** The memo at a URI. */
  Cache<CacheRecord> getMemo(String uri);

  /** The memos at these URIs, all of them in memory at once; one that is not found has no entry. */
  Map<String, CacheRecord> getMemos(Collection<String> uris);

  /**
   * Stores a memo, whatever is there.
   *
   * @return the record as stored, with its revision and time
   * @throws MemoTooLargeException if its data is over the limit
   */
  default CacheRecord setMemo(CacheRecord record) {
    return setMemo(record, MemoChange.ANY_REVISION);
  }

  /**
   * Stores a memo if what is there has that revision.
   *
   * @param expected {@link CacheRecord#NOT_STORED} if nothing is there, {@link
   *     MemoChange#ANY_REVISION} for whatever is
   * @throws MemoConflictException if it has another
   * @throws MemoTooLargeException if its data is over the limit
   */
  CacheRecord setMemo(CacheRecord record, long expected);

  /** Deletes a memo, whatever is there, even if there is none. */
  default void deleteMemo(String uri) {
    deleteMemo(uri, MemoChange.ANY_REVISION);
  }

  /**
   * Deletes a memo if what is there has that revision.
   *
   * @throws MemoConflictException if it has another
   */
  void deleteMemo(String uri, long expected);

  /**
   * The memos whose URI starts with a prefix, in the order of their URIs' bytes.
   *
   * @param prefix any text; empty for all
   * @param after exclusive; empty for the beginning
   * @param limit the most to return, 1 or more
   * @return fewer though there are more, once they have {@link EventRepo#PAGE_BYTES}; empty if
   *     there is none
   */
  List<CacheRecord> listMemos(String prefix, String after, int limit);

  /**
   * The URIs of the memos that start with a prefix, in the order of their bytes. An adapter that
   * can list them without reading the memos overrides this.
   *
   * @param prefix any text; empty for all
   * @param after exclusive; empty for the beginning
   * @param limit the most to return, 1 or more
   * @return fewer though there are more, if it reads the memos and these are large; empty if there
   *     is none
   */
  default List<String> listMemoUris(String prefix, String after, int limit) {
    return listMemos(prefix, after, limit).stream().map(CacheRecord::uri).toList();
  }

  /**
   * Hands over all memos whose URI starts with a prefix, in that order, reading a page at a time:
   * one that is stored or deleted meanwhile may be among them or not.
   */
  default void eachMemo(String prefix, Consumer<? super CacheRecord> action) {
    int limit = 500;
    String after = "";
    List<CacheRecord> page;
    long bytes;
    do {
      page = listMemos(prefix, after, limit);
      bytes = 0;
      for (CacheRecord memo : page) {
        after = memo.uri();
        bytes += memo.size();
        action.accept(memo);
      }
    } while (page.size() == limit || bytes >= EventRepo.PAGE_BYTES);
  }

  /** Hands over the URIs of all memos that start with a prefix, as {@link #eachMemo} does. */
  default void eachMemoUri(String prefix, Consumer<String> action) {
    String after = "";
    List<String> page;
    do {
      page = listMemoUris(prefix, after, 500);
      for (String uri : page) {
        after = uri;
        action.accept(uri);
      }
    } while (!page.isEmpty());
  }

  /**
   * Which memos were stored or deleted after a change, by any process, the oldest first. Expired
   * memos and deletions that found nothing are not among them. Once a change is returned, no change
   * with a smaller revision follows: concurrent commits are returned in the order of their
   * revisions.
   *
   * @param revision exclusive; 0 for the beginning, then {@link ChangedMemos#through}. Of what
   *     comes after a revision that was not given yet nothing is known, and {@code through} is the
   *     last one that was
   * @param limit the most to return, 1 or more
   */
  ChangedMemos changedMemosSince(long revision, int limit);

  /** Releases all resources; waits for running commits. Closing twice is no error. */
  @Override
  void close();
}
