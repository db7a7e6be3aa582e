package dev.intrepid.lock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Compares the memos of two locks: each is its URI template. */
final class MemoDiff {

  private final List<Difference> differences = new ArrayList<>();

  private MemoDiff() {}

  static List<Difference> between(
      SortedMap<String, LockedMemo> before, SortedMap<String, LockedMemo> now) {
    MemoDiff diff = new MemoDiff();
    Map<String, LockedMemo> rest = new HashMap<>();
    before.values().forEach(memo -> rest.put(Templates.withoutNames(memo.template()), memo));
    List<LockedMemo> fresh = new ArrayList<>();
    for (LockedMemo memo : now.values()) {
      LockedMemo old = rest.remove(Templates.withoutNames(memo.template()));
      if (old == null) {
        fresh.add(memo);
      } else {
        diff.compare(old, memo);
      }
    }
    fresh.forEach(memo -> diff.compareNew(memo, rest));
    rest.values().forEach(memo -> diff.add(Change.MEMO_IS_GONE, memo));
    return diff.differences;
  }

  private void compare(LockedMemo old, LockedMemo memo) {
    if (!old.formerly().equals(memo.formerly())) {
      add(Change.FORMER_NAMES_ARE_CHANGED, memo, orNothing(memo));
    }
    if (!old.classes().equals(memo.classes()) || !old.methods().equals(memo.methods())) {
      List<String> where = new ArrayList<>(memo.classes());
      where.addAll(memo.methods());
      add(Change.CLASS_IS_MOVED, memo, Names.joined(where));
    }
    differences.addAll(ShapeDiff.between(Subject.memo(memo.template()), old.shape(), memo.shape()));
  }

  private static String orNothing(LockedMemo memo) {
    return memo.formerly().isEmpty() ? "nothing" : Names.joined(memo.formerly());
  }

  private void compareNew(LockedMemo memo, Map<String, LockedMemo> gone) {
    for (String template : memo.formerly()) {
      LockedMemo old = gone.remove(Templates.withoutNames(template));
      if (old != null) {
        compare(old, memo);
        return;
      }
    }
    for (LockedMemo old : List.copyOf(gone.values())) {
      if (!Collections.disjoint(old.classes(), memo.classes())
          || !Collections.disjoint(old.methods(), memo.methods())) {
        gone.remove(Templates.withoutNames(old.template()));
        add(Change.MEMO_IS_MOVED, memo, old.template());
        return;
      }
    }
    add(Change.MEMO_IS_NEW, memo);
  }

  private void add(Change change, LockedMemo memo, String... args) {
    differences.add(Difference.of(change, Subject.memo(memo.template()), "", args));
  }
}
