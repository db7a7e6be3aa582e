package dev.intrepid.repo;

/**
 * A change of one memo, if it still has the expected revision: otherwise the whole commit is
 * refused with a {@link MemoConflictException}. Immutable.
 */
public sealed interface MemoChange {

  /** The {@link #expected} revision that every memo has, stored or not. */
  long ANY_REVISION = -1;

  /** Stores the memo, whatever is there. */
  static MemoChange set(CacheRecord record) {
    return new Set(record, ANY_REVISION);
  }

  /** Stores the memo if what is there has that revision; {@link CacheRecord#NOT_STORED} if none. */
  static MemoChange set(CacheRecord record, long expected) {
    return new Set(record, expected);
  }

  /** Deletes the memo, whatever is there. */
  static MemoChange delete(String uri) {
    return new Delete(uri, ANY_REVISION);
  }

  /** Deletes the memo if what is there has that revision. */
  static MemoChange delete(String uri, long expected) {
    return new Delete(uri, expected);
  }

  /** The URI of the memo. */
  String uri();

  /** The revision it must have, or {@link #ANY_REVISION}. */
  long expected();

  /** Whether a memo of this revision is as expected. */
  default boolean accepts(long actual) {
    return expected() == ANY_REVISION || expected() == actual;
  }

  /** Stores a memo. */
  record Set(CacheRecord record, long expected) implements MemoChange {
    /**
     * Checks the spelling of the URI, which is readable as in any record, and the headers.
     *
     * @throws InvalidNameException if the URI is not valid, or a header has half of a surrogate
     *     pair
     * @throws dev.intrepid.json.JsonFormatException if the data was read from a damaged row
     */
    public Set {
      Uris.requireSpelled("memo", record.uri());
      StoredText.requireWhole(record.meta(), ", memo: " + record.uri());
      record.data().requireReadable();
    }

    @Override
    public String uri() {
      return record.uri();
    }
  }

  /** Deletes a memo; deleting one that is not there changes nothing. */
  record Delete(String uri, long expected) implements MemoChange {
    /**
     * Checks the URI; an old spelling is allowed, so that it can be deleted.
     *
     * @throws InvalidNameException if it is malformed
     */
    public Delete {
      Uris.requireReadable("memo", uri);
    }
  }
}
