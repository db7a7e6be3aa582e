package dev.intrepid.launcher.transfer;

import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import java.util.function.Consumer;

/** Tells each fault, and counts them. For one thread. */
public final class Faults {

  private final Consumer<String> told;
  private long count;

  /**
   * None yet.
   *
   * @param told is given a sentence about each
   */
  public Faults(Consumer<String> told) {
    this.told = told;
  }

  /** Tells another. */
  public void add(String sentence) {
    count++;
    told.accept(sentence);
  }

  /** Tells the fault unless it holds. */
  void require(boolean holds, String otherwise) {
    if (!holds) {
      add(otherwise);
    }
  }

  /** A part of the check, which may fail over what is damaged. */
  public interface Check {
    /** Tells what it finds. */
    void run() throws InterruptedException;
  }

  /**
   * Checks a part; if it cannot be read any further, that is a fault, and others are checked.
   *
   * @throws RepoException if the repo is away, locked or forbidden, which is no fault of what it
   *     has
   */
  public void in(String what, Check check) throws InterruptedException {
    try {
      check.run();
    } catch (RepoUnavailableException
        | RepoLockedException
        | RepoReadOnlyException
        | RepoAddressException e) {
      throw e;
    } catch (RepoException | JsonFormatException | IllegalArgumentException e) {
      add("Not all " + what + " can be read: " + e.getMessage());
    }
  }

  /** How many there are. */
  public long count() {
    return count;
  }
}
