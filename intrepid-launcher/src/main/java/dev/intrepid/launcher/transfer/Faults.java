package dev.intrepid.launcher.transfer;

import dev.intrepid.repo.RepoException;
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

  /** Checks a part; if it cannot be read any further, that is a fault, and others are checked. */
  public void in(String what, Check check) throws InterruptedException {
    try {
      check.run();
    } catch (RepoException | IllegalArgumentException e) {
      add("Not all " + what + " can be read: " + e.getMessage());
    }
  }

  /** How many there are. */
  public long count() {
    return count;
  }
}
