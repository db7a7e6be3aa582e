package dev.intrepid.repo.sqlite.maintenance;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.RepoBackup;
import dev.intrepid.repo.RepoBackupException;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.file.Folders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Copies a database by SQLite itself, in one read transaction: the copy is of one moment, and
 * writers are not kept waiting. It is made beside its place and put there once it is on the disk,
 * so that what is there is whole.
 */
public final class Backup {

  private static final String COPY = "VACUUM INTO ?";
  private static final String EVENTS = "SELECT count(*) FROM events";
  private static final String MEMOS = "SELECT count(*) FROM memos";
  private static final String MARKS_UNFINISHED =
      "SELECT count(*) FROM memos WHERE uri = '" + LoadableRepo.UNFINISHED + "'";
  private static final String LAST_SEQUENCE = "SELECT coalesce(max(sequence), 0) FROM events";

  private final Path source;
  private final Path target;
  private final Path part;
  private final Duration busyTimeout;

  public Backup(Path source, Path target, Duration busyTimeout) {
    this.source = source;
    this.target = target.toAbsolutePath();
    this.part = this.target.resolveSibling(this.target.getFileName() + ".part");
    this.busyTimeout = busyTimeout;
  }

  /**
   * Makes the copy.
   *
   * @throws RepoBackupException if its file is there, or it is not as the database
   */
  public RepoBackup make(boolean verify) {
    requireFree();
    try {
      Files.deleteIfExists(part);
      Counts before = copy();
      RepoBackup made = check(before, verify);
      putInPlace();
      return made;
    } catch (FileAlreadyExistsException e) {
      throw isThere();
    } catch (IOException e) {
      throw cannotWrite(e);
    } finally {
      deletePart();
    }
  }

  private void requireFree() {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw isThere();
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new RepoBackupException(
          "The folder of the backup is not there: make it, or name another file (file: "
              + target
              + ").",
          null);
    }
  }

  /** What the database had before the copy was begun. */
  private Counts copy() {
    Failures failures = new Failures(source);
    try (Session session = new Sessions(source, failures, busyTimeout).openExisting()) {
      Counts before = Counts.of(session);
      try {
        session.run(COPY, part.toString());
      } catch (SQLException e) {
        if (Failures.isDamage(e)) {
          throw e;
        }
        throw cannotWrite(e);
      }
      return before;
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private RepoBackup check(Counts before, boolean verify) throws IOException {
    Failures failures = new Failures(part);
    Counts copied;
    boolean isUnfinished;
    try (Session copy = new Sessions(part, failures, busyTimeout).openExisting()) {
      copied = Counts.of(copy);
      isUnfinished = copy.number(MARKS_UNFINISHED) > 0;
      if (verify) {
        requireSound(copy);
        requireOneMoment(before, copied);
      }
    } catch (SQLException e) {
      throw failures.of(e);
    }
    return new RepoBackup(
        target, Files.size(part), copied.events(), copied.memos(), verify, isUnfinished);
  }

  private void requireSound(Session copy) throws SQLException {
    String found = copy.text("PRAGMA integrity_check(1)");
    if (!found.equals("ok")) {
      throw notAsTheRepo(found);
    }
  }

  /** No event is ever removed, so the copy has those from before, and the ones since at most. */
  private void requireOneMoment(Counts before, Counts copied) {
    Failures failures = new Failures(source);
    Counts after;
    try (Session session = new Sessions(source, failures, busyTimeout).openExisting()) {
      after = Counts.of(session);
    } catch (SQLException e) {
      throw failures.of(e);
    }
    if (!before.isWithin(copied) || !copied.isWithin(after)) {
      throw notAsTheRepo(
          copied.events()
              + " events, when there were "
              + before.events()
              + " and "
              + after.events());
    }
  }

  private void putInPlace() throws IOException {
    // No FileChannel, which an interrupted thread closes.
    try (RandomAccessFile copied = new RandomAccessFile(part.toFile(), "rw")) {
      copied.getFD().sync();
    }
    Files.move(part, target);
    Folders.sync(requireNonNull(target.getParent()));
  }

  private void deletePart() {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The next backup to this file begins with it, and what failed is told by another exception.
      part.toFile().deleteOnExit();
    }
  }

  private RepoBackupException isThere() {
    return new RepoBackupException(
        "A backup never takes the place of a file, and there is one: name another (file: "
            + target
            + ").",
        null);
  }

  private RepoBackupException cannotWrite(Exception cause) {
    return new RepoBackupException(
        "The backup could not be written: "
            + cause.getMessage()
            + "; give it room, or name a file elsewhere (file: "
            + target
            + ", database: "
            + source
            + ").",
        cause);
  }

  private RepoBackupException notAsTheRepo(String found) {
    return new RepoBackupException(
        "The copy is not sound, and was removed: check the disk and the database itself (found: "
            + found
            + ", file: "
            + target
            + ", database: "
            + source
            + ").",
        null);
  }

  /** How much a database has. */
  private record Counts(long events, long lastSequence, long memos) {

    static Counts of(Session session) throws SQLException {
      return new Counts(
          session.number(EVENTS), session.number(LAST_SEQUENCE), session.number(MEMOS));
    }

    boolean isWithin(Counts later) {
      return events <= later.events && lastSequence <= later.lastSequence;
    }
  }
}
