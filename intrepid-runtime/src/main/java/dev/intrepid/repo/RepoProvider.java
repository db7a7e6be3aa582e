package dev.intrepid.repo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens repos of one kind. An adapter offers one through {@link java.util.ServiceLoader}, and being
 * on the class path is all it takes. Has a public constructor without parameters.
 */
public interface RepoProvider {

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
   * Whether there is a repo at such an address, without creating one. What is kept in memory is
   * there for nobody else, so of it the answer is no.
   *
   * @throws RepoException if the address is malformed, or it cannot be found out
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
   * Copies the repo at such an address, as it is at one moment, into a file that is not there yet
   * and is there once it is whole. Meanwhile others may read and write the repo.
   *
   * @param verify whether to read the copy and to compare it with the repo
   * @throws RepoBackupException if the file is there, or the copy is not as the repo, or repos of
   *     this kind are backed up by other means, of which the text says by which
   * @throws RepoException if there is no such repo, or it cannot be read
   */
  RepoBackup backUp(String address, Path target, boolean verify);

  /**
   * The statements that make the tables of such repos, for people whose database is made by others;
   * empty if there is nothing for others to make.
   *
   * @param schema where they are to be; empty for where they are unless said
   * @throws RepoException if there can be no such schema
   */
  default Optional<String> ddl(String schema) {
    return Optional.empty();
  }
}
