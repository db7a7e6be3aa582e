package dev.intrepid.repo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
    return RepoProviders.open(address);
  }

  /**
   * Whether there is a repo at an address; looking does not create one.
   *
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if this cannot be determined
   */
  static boolean exists(String address) {
    return RepoProviders.exists(address);
  }

  /** The address for display, without its password. */
  static String shown(String address) {
    return RepoProviders.shown(address);
  }

  /**
   * The file in which the repo of an address is kept, whether it is there or not; empty if it is
   * kept elsewhere than in one file.
   *
   * @throws RepoAddressException if no adapter takes the address
   */
  static Optional<Path> file(String address) {
    return RepoProviders.file(address);
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
    return RepoProviders.backUp(address, target, verify);
  }

  /**
   * Checks the storage of the repo at an address beneath its records, such as the pages and indexes
   * of a file. The repo may be open and written to meanwhile.
   *
   * @return a sentence about each fault, none if it is sound; empty if storage of its kind is
   *     checked by other means
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  static Optional<List<String>> checkStorage(String address) {
    return RepoProviders.checkStorage(address);
  }

  /**
   * The tables of others that are kept in the same file or schema as the repo at an address, and
   * that nothing here reads.
   *
   * @return their names in order; none if storage of its kind has no tables of others
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  static List<String> tablesOfOthers(String address) {
    return RepoProviders.tablesOfOthers(address);
  }

  /**
   * What keeps everybody from storing anything in the repo at an address now, as far as that is
   * seen without storing something: that a disk is full, say. More may be in the way than is seen.
   *
   * @return a clause, such as {@code "the disk of shop.db has 8 KiB left"}; empty if nothing is
   *     seen
   * @throws RepoAddressException if no adapter takes the address
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  static Optional<String> obstacle(String address) {
    return RepoProviders.obstacle(address);
  }

  /**
   * The statements that create the tables of repos of a kind, for databases that are set up by an
   * administrator; empty if there is nothing to set up.
   *
   * @param kind the word before the colon of its addresses, such as {@code "postgresql"}
   * @param schema the schema of the tables; empty for the default
   * @throws RepoAddressException if there is no adapter of that kind
   * @throws RepoException if the schema's name is invalid
   */
  static Optional<String> ddl(String kind, String schema) {
    return RepoProviders.ddl(kind, schema);
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
    return marker(move.trackingStream(), move.shard()).orElseThrow();
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
