package dev.intrepid.repo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens repos of one kind, and answers what an operator asks of their storage. An adapter offers
 * one through {@link java.util.ServiceLoader}, so that it only needs to be on the class path. Has a
 * public constructor without parameters. Thread-safe.
 */
public interface RepoProvider {

  /**
   * The provider for an address, found on the class path.
   *
   * @param address of a repo, or the word before its colon and the colon, such as {@code
   *     "postgresql:"}
   * @throws RepoAddressException if no adapter takes the address
   */
  static RepoProvider of(String address) {
    return RepoProviders.of(address);
  }

  /** The word before the colon of its addresses, such as {@code "sqlite"}. */
  String scheme();

  /** How an address of this kind looks, for messages: {@code "sqlite:FILE"}. */
  String addressFormat();

  /**
   * Opens the repo at an address that starts with {@link #scheme()} and a colon; creates it if it
   * is not there.
   *
   * @throws RepoException if it cannot be opened
   */
  IntrepidRepo open(String address);

  /**
   * Whether there is a repo at such an address, without creating one. False for a repo in memory,
   * since no other caller can open it.
   *
   * @throws RepoException if the address is malformed, or this cannot be determined
   */
  boolean exists(String address);

  /**
   * The file in which the repo of such an address is kept, whether it is there or not; empty if it
   * is kept elsewhere than in one file.
   *
   * @throws RepoException if the address is malformed
   */
  Optional<Path> file(String address);

  /**
   * Copies the repo at such an address, as of one moment, into a new file, which appears only once
   * it is complete. The repo may be read and written meanwhile.
   *
   * @param verify whether to read the copy and to compare it with the repo
   * @throws RepoBackupException if the file exists, the copy differs from the repo, or repos of
   *     this kind are backed up by other means, which the text names
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  RepoBackup backUp(String address, Path target, boolean verify);

  /**
   * Checks the storage of such a repo beneath its records, such as the pages and indexes of a file.
   * The repo may be read and written meanwhile.
   *
   * @return a sentence about each fault, none if it is sound; empty if storage of this kind is
   *     checked by other means
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  default Optional<List<String>> checkStorage(String address) {
    return Optional.empty();
  }

  /**
   * The tables of others that are kept in the same file or schema as the repo of such an address,
   * as users do who change both in one transaction: what reads the whole repo does not read them.
   *
   * @return their names in order; none if storage of this kind has no tables of others
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  default List<String> tablesOfOthers(String address) {
    return List.of();
  }

  /**
   * What keeps everybody from storing anything at such an address now, as far as that is seen
   * without storing something: that a disk is full, say. More may be in the way than is seen.
   *
   * @return a clause, such as {@code "the disk of shop.db has 8 KiB left"}; empty if nothing is
   *     seen
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  default Optional<String> obstacle(String address) {
    return Optional.empty();
  }

  /**
   * The statements that create the tables of such repos, for databases that are set up by an
   * administrator; empty if there is nothing to set up.
   *
   * @param schema the schema of the tables; empty for the default
   * @throws RepoException if the schema's name is invalid
   */
  default Optional<String> ddl(String schema) {
    return Optional.empty();
  }
}
