package dev.intrepid.repo;

import java.nio.file.Path;
import java.util.List;

/**
 * An event repo and a repo of memos in one, with one primitive over both: {@link #commit}.
 * Publishing, changing a memo and moving a marker are commits of one part. Thread-safe.
 */
public interface IntrepidRepo extends EventRepo, CacheRepo {

  /**
   * Opens the repo at an address, such as {@code "memory:"} or {@code "sqlite:shop.db"}, with the
   * adapter found on the class path.
   *
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if the adapter cannot open it
   */
  static IntrepidRepo open(String address) {
    return RepoProvider.of(address).open(address);
  }

  /**
   * Whether there is a repo at an address; looking does not create one.
   *
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if this cannot be determined
   */
  static boolean exists(String address) {
    return RepoProvider.of(address).exists(address);
  }

  /** The address for display, without its password. */
  static String shown(String address) {
    return RepoProviders.shown(address);
  }

  /**
   * Copies the repo at an address, as of one moment, into a new file. The repo may be open and
   * written to meanwhile, in this process and in others.
   *
   * @param verify whether to read the copy and to compare it with the repo
   * @throws RepoBackupException if the file exists, the copy differs from the repo, or repos of
   *     this kind are backed up by other means
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  static RepoBackup backUp(String address, Path target, boolean verify) {
    return RepoProvider.of(address).backUp(address, target, verify);
  }

  /**
   * Joins any two repos. A commit over both is not atomic, and {@link #atomic()} says so: memos are
   * stored first, then events, then markers, so that after a crash between them messages are
   * delivered again and none is lost.
   */
  static IntrepidRepo of(EventRepo events, CacheRepo memos) {
    return new JoinedRepo(events, memos);
  }

  /**
   * Stores all of it or none of it.
   *
   * @throws ConflictException if a stream is not at its event's expected position
   * @throws DuplicateIdException if an id is stored in another stream
   * @throws FencedException if a marker was moved since its mover read it
   * @throws MemoConflictException if a memo does not have the expected revision
   * @throws EventTooLargeException if the data of an event is over the limit
   * @throws MemoTooLargeException if the data of a memo is over the limit
   */
  Committed commit(Commit commit);

  /** Whether a {@link #commit} over events, memos and markers is all or nothing. */
  boolean atomic();

  /** Its address, for display: {@code "sqlite:shop.db"}. */
  String address();

  @Override
  default EventLog publish(PendingEvents events) {
    return commit(Commit.publishing(events)).events();
  }

  @Override
  default MarkerRecord moveMarker(MarkerMove move) {
    commit(Commit.moving(move));
    MarkerRecord now = marker(move.trackingStream(), move.shard()).orElseThrow();
    long epoch = move.expected() + 1;
    // Another worker may have moved it since, and with its epoch this one would pass the fence.
    return now.epoch() == epoch
        ? now
        : new MarkerRecord(move.trackingStream(), move.shard(), move.next(), epoch, now.movedAt());
  }

  @Override
  default CacheRecord setMemo(CacheRecord record, long expected) {
    List<Long> revisions = commit(Commit.changing(MemoChange.set(record, expected))).revisions();
    return storedAs(record, revisions.get(0));
  }

  @Override
  default void deleteMemo(String uri, long expected) {
    commit(Commit.changing(MemoChange.delete(uri, expected)));
  }

  private CacheRecord storedAs(CacheRecord record, long revision) {
    CacheRecord now = getMemo(record.uri()).orElse(record);
    return now.revision() == revision ? now : record.stored(revision, record.storedAt());
  }
}
