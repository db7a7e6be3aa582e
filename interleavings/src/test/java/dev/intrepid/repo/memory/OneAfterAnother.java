package dev.intrepid.repo.memory;

/** What a repo says if nobody does anything at the same time. */
public final class OneAfterAnother {

  private long position;
  private long revision;
  private long moves;

  public long publishNext(int expected) {
    return expected == position ? ++position : 0;
  }

  public long storeNext(int expected) {
    return expected == revision ? ++revision : 0;
  }

  public boolean handle(int expected) {
    if (expected != moves) {
      return false;
    }
    moves++;
    storeBoth();
    return true;
  }

  public void storeBoth() {
    position++;
    revision++;
  }

  public long position() {
    return position;
  }

  public long revision() {
    return revision;
  }
}
