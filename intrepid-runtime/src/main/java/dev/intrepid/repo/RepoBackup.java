package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A finished copy of a repo. Immutable.
 *
 * @param file where it is
 * @param bytes how large the file is
 * @param events how many events it has
 * @param memos how many memos are stored in it, those that have expired among them
 * @param isVerified whether it was opened, read and compared with the repo
 * @param isUnfinished whether the repo is itself a copy of another, of which not all is there yet
 */
public record RepoBackup(
    Path file, long bytes, long events, long memos, boolean isVerified, boolean isUnfinished) {

  /** Requires the file. */
  public RepoBackup {
    requireNonNull(file);
  }
}
