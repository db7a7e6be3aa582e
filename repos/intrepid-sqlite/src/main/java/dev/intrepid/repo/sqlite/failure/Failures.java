package dev.intrepid.repo.sqlite.failure;

import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.jdbc.SqlFailures;
import dev.intrepid.repo.sqlite.driver.DriverLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean for one file: one type and one sentence a situation. */
public final class Failures implements SqlFailures {

  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int NOTADB = 26;
  private static final int BUSY_SNAPSHOT = 517;

  /** The part of an extended result code that says the kind. */
  private static final int PRIMARY = 0xff;

  private final Path file;

  public Failures(Path file) {
    this.file = file;
  }

  @Override
  public RepoException of(SQLException e) {
    if (e instanceof MissingFileException missing) {
      return missing.isReplaced() ? replaced(e) : deleted(e);
    }
    if (e.getCause() instanceof NativeLibraryNotFoundException) {
      return DriverLibrary.isPacked() ? notLoaded(e) : noLibrary(e);
    }
    return switch (e.getErrorCode() & PRIMARY) {
      case BUSY, LOCKED -> locked(e);
      case PERM, READONLY -> readOnly(e);
      case FULL -> full(e);
      case CORRUPT -> damaged(e);
      case NOTADB -> noDatabase(e);
      case CANTOPEN -> cannotOpen(e);
      default -> unavailable(e);
    };
  }

  private RepoException deleted(SQLException e) {
    return new RepoUnavailableException(
        "The database was deleted or moved away while it was open, so what is stored would be lost,"
            + " and nothing more is stored: put it back where it was, or end this program and start"
            + " it with the database it is to have"
            + where(),
        e);
  }

  private RepoException replaced(SQLException e) {
    return new RepoUnavailableException(
        "Another file was put in the place of the database while it was open, so what is stored"
            + " would be lost, and nothing more is stored: end all programs that have it open, delete"
            + " its -wal and -shm, which belong to the earlier file, and start them again"
            + where(),
        e);
  }

  private RepoException notLoaded(SQLException e) {
    return new RepoUnavailableException(
        "The library of SQLite cannot be loaded. The driver unpacks it into a folder in which this"
            + " user must be allowed to write and to execute files: name one by -Dorg.sqlite.tmpdir;"
            + " the driver's log says what it met (folder: "
            + DriverLibrary.unpackedInto()
            + ").",
        e);
  }

  private RepoException noLibrary(SQLException e) {
    return new RepoUnavailableException(
        "The driver of SQLite brings no library for this kind of machine: name one that was built"
            + " for it by -Dorg.sqlite.lib.path and -Dorg.sqlite.lib.name (it looked for "
            + DriverLibrary.resource()
            + ").",
        e);
  }

  private RepoException locked(SQLException e) {
    return new RepoLockedException(
        "Another program, or a transaction of this one, holds the database and did not let go in"
            + " time; try again, or end it"
            + where(),
        e);
  }

  private RepoException readOnly(SQLException e) {
    return new RepoReadOnlyException(
        "The database cannot be written: give this user the right to write the file and its folder"
            + where(),
        e);
  }

  private RepoException full(SQLException e) {
    return new RepoFullException(
        "There is no room left to store anything: free some on the file's disk" + where(), e);
  }

  private RepoException damaged(SQLException e) {
    return new RepoFormatException(
        "The database is damaged: restore it from a backup, or save what is left with sqlite3's"
            + " .recover"
            + where(),
        e);
  }

  private RepoException noDatabase(SQLException e) {
    return new RepoFormatException(
        "The file is no SQLite database: give the address of another file" + where(), e);
  }

  private RepoException cannotOpen(SQLException e) {
    return new RepoUnavailableException(
        "The database cannot be opened: check that its folder is there and may be entered and"
            + " written"
            + where(),
        e);
  }

  private RepoException unavailable(SQLException e) {
    return new RepoUnavailableException(
        "SQLite failed: " + e.getMessage() + "; check the disk, then open the repo again" + where(),
        e);
  }

  @Override
  public RepoUnavailableException unexpected(Throwable e) {
    return new RepoUnavailableException(
        "A commit failed for a reason that has no name here: "
            + e
            + "; whether it was stored is not known"
            + where(),
        e);
  }

  @Override
  public RepoClosedException closed() {
    return new RepoClosedException("The repo was closed; open another" + where(), null);
  }

  public RepoFormatException isFolder() {
    return new RepoFormatException(
        "A folder is where the database should be: give the address of a file" + where(), null);
  }

  public RepoFormatException isNoRepo() {
    return new RepoFormatException(
        "The file is empty, and no repo: give the address of another file" + where(), null);
  }

  public RepoFormatException ofAnotherProgram() {
    return new RepoFormatException(
        "The file is an SQLite database of another program: give the address of another file; to"
            + " have the repo and tables of your own in one, open the repo in a new file first, and"
            + " make the tables afterwards"
            + where(),
        null);
  }

  public RepoFormatException ofNewerRelease(int version, int known) {
    return new RepoFormatException(
        "The database was written by a newer release of Intrepid: use that release (file: "
            + file
            + ", its schema: "
            + version
            + ", known: "
            + known
            + ").",
        null);
  }

  public RepoUnavailableException notDurable(String setting, String found) {
    return new RepoUnavailableException(
        "The database cannot be kept durable where it is, as on some network drives: put it on a"
            + " local disk (file: "
            + file
            + ", "
            + setting
            + ": "
            + found
            + ").",
        null);
  }

  public UnusableTransactionException transactionHasEnded() {
    return new UnusableTransactionException(
        "The transaction has ended already: a statement has ended it, or SQLite has rolled it back,"
            + " as INSERT OR ROLLBACK, RAISE(ROLLBACK) in a trigger and some failures have it do:"
            + " call rollback(), and do all of it again"
            + where(),
        null);
  }

  public UnusableTransactionException ofAnotherFile(String file) {
    return new UnusableTransactionException(
        "The connection leads to "
            + (file.isEmpty() ? "a database in memory" : file)
            + ", not to the file of this repo: publish on a connection to this file"
            + where(),
        null);
  }

  public UnusableTransactionException transactionNotDurable(int synchronous) {
    return new UnusableTransactionException(
        "The connection does not sync the disk when it commits, so that published events could be"
            + " lost: set PRAGMA synchronous = FULL before the transaction begins (file: "
            + file
            + ", synchronous: "
            + (synchronous == 0 ? "OFF" : "NORMAL")
            + ").",
        null);
  }

  public UnusableTransactionException hidden() {
    return new UnusableTransactionException(
        "The connection has a temporary table or view called events, which SQLite takes for that of"
            + " the repo: drop it, or give it another name"
            + where(),
        null);
  }

  /** Whether a transaction cannot write because others have written since it began to read. */
  public static boolean isOutdated(SQLException e) {
    return e instanceof SQLiteException of && of.getResultCode().code == BUSY_SNAPSHOT;
  }

  public UnusableTransactionException outdated(SQLException e) {
    return writesLate(
        "The transaction has read before others wrote, so that SQLite lets it write no more", e);
  }

  /** Whether a file is damaged, or none of SQLite any more. */
  public static boolean isDamage(SQLException e) {
    int code = e.getErrorCode() & PRIMARY;
    return code == CORRUPT || code == NOTADB;
  }

  /** Whether another connection writes. */
  public static boolean isBusy(SQLException e) {
    return (e.getErrorCode() & PRIMARY) == BUSY;
  }

  public UnusableTransactionException mayNotWait(SQLException e) {
    return writesLate(
        "The transaction has read, and another one writes: SQLite does not let it wait until that"
            + " has ended, after which it could not write either",
        e);
  }

  private UnusableTransactionException writesLate(String why, SQLException e) {
    return new UnusableTransactionException(
        why
            + ": roll it back and begin again; to avoid it, begin with a statement that writes, such"
            + " as an UPDATE ... WHERE false of a table of yours"
            + where(),
        e);
  }

  public RepoUnavailableException noFolder(Exception cause) {
    return new RepoUnavailableException(
        "The folder of the database cannot be made: make it yourself, or give another address"
            + where(),
        cause);
  }

  public RepoUnavailableException unreadable(IOException cause) {
    return new RepoUnavailableException(
        "The disk of the database cannot be looked at: check that the file is there" + where(),
        cause);
  }

  private String where() {
    return " (file: " + file + ").";
  }
}
