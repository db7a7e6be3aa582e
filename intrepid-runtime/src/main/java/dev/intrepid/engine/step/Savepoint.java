package dev.intrepid.engine.step;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a step can go back to: the beginning of its current message. Whatever a message changes
 * notes first how to undo it, so that a change for which memory runs out is not half made. For one
 * thread.
 */
final class Savepoint {

  private final List<Runnable> undos = new ArrayList<>();

  /** Begins a message: what was changed so far stays. */
  void set() {
    undos.clear();
  }

  /** Notes how to undo a change that is about to be made. */
  void beforeChange(Runnable undo) {
    undos.add(undo);
  }

  /** Notes that something is about to be added to a list. */
  void beforeAdding(List<?> list) {
    beforeChange(new Added(list, list.size()));
  }

  private record Added(List<?> to, int before) implements Runnable {
    @Override
    public void run() {
      to.subList(before, to.size()).clear();
    }
  }

  /** Undoes the changes since {@link #set}, the last one first. */
  void rollBack() {
    for (int i = undos.size() - 1; i >= 0; i--) {
      undos.get(i).run();
    }
    undos.clear();
  }
}
