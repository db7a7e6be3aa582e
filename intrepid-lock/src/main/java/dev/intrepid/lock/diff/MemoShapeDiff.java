package dev.intrepid.lock.diff;

import dev.intrepid.lock.Change;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.Subject;
import dev.intrepid.lock.name.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the memos of two locks: each is its URI template. */
public final class MemoShapeDiff {

  private final FoldDiff folds;
  private final List<Difference> differences = new ArrayList<>();

  private MemoShapeDiff(FoldDiff folds) {
    this.folds = folds;
  }

  /** The differences in memos from one lock to the next, in no order. */
  public static List<Difference> between(Lock before, Lock now) {
    MemoShapeDiff diff = new MemoShapeDiff(new FoldDiff(before, now));
    Map<String, LockedMemo> rest = new HashMap<>();
    before.memos().values().forEach(m -> rest.put(Templates.withoutNames(m.template()), m));
    List<LockedMemo> fresh = new ArrayList<>();
    for (LockedMemo memo : now.memos().values()) {
      LockedMemo old = rest.remove(Templates.withoutNames(memo.template()));
      if (old == null) {
        fresh.add(memo);
      } else {
        diff.compare(old, memo);
      }
    }
    for (LockedMemo memo : now.memos().values()) {
      if (!fresh.contains(memo)) {
        diff.compareTakenOver(memo, rest);
      }
    }
    fresh.forEach(memo -> diff.compareNew(memo, rest));
    rest.values().forEach(memo -> diff.add(Change.MEMO_IS_GONE, memo));
    return diff.differences;
  }

  private void compare(LockedMemo old, LockedMemo memo) {
    compareFormerTemplates(old, memo);
    if (!old.classes().equals(memo.classes()) || !old.methods().equals(memo.methods())) {
      List<String> where = new ArrayList<>(memo.classes());
      where.addAll(memo.methods());
      add(Change.CLASS_IS_MOVED, memo, Names.joined(where));
    }
    if (!old.template().equals(memo.template())
        && Templates.areSame(old.template(), memo.template())) {
      add(Change.VARIABLES_ARE_OTHERS, memo, old.template());
    } else if (old.template().equals(memo.template())) {
      folds.otherVariable(old, memo).ifPresent(differences::add);
    }
    folds.compare(old, memo).ifPresent(differences::add);
    for (Difference difference : shapes(old, memo)) {
      differences.add(folds.ofShape(difference, old, memo));
    }
  }

  private static List<Difference> shapes(LockedMemo old, LockedMemo memo) {
    return ShapeDiff.between(Subject.memo(memo.template()), old.shape(), memo.shape());
  }

  /**
   * Other memos that are found as this one from now on: in its shape they must be readable, and
   * where they were. What is new in it was perhaps not new in the memo itself.
   */
  private void compareTakenOver(LockedMemo memo, Map<String, LockedMemo> gone) {
    for (String template : memo.formerly()) {
      LockedMemo old = gone.remove(Templates.withoutNames(template));
      if (old != null) {
        requireFormerTemplates(old, memo);
        for (Difference difference : shapes(old, memo)) {
          if (difference.change().breaksWhatIsStored()) {
            differences.add(difference);
          }
        }
      }
    }
  }

  private void requireFormerTemplates(LockedMemo old, LockedMemo memo) {
    for (String template : old.formerly()) {
      if (!isFound(template, memo)) {
        add(Change.FORMER_TEMPLATE_IS_GONE, memo, template);
      }
    }
  }

  private void compareFormerTemplates(LockedMemo old, LockedMemo memo) {
    requireFormerTemplates(old, memo);
    if (!memo.formerly().isEmpty() && !old.formerly().equals(memo.formerly())) {
      add(Change.FORMER_NAMES_ARE_CHANGED, memo, Names.joined(memo.formerly()));
    }
  }

  /** Whether what is stored at a template is still found, whatever its variables are called. */
  private static boolean isFound(String template, LockedMemo memo) {
    return Templates.areSame(template, memo.template())
        || memo.formerly().stream().anyMatch(said -> Templates.areSame(template, said));
  }

  private void compareNew(LockedMemo memo, Map<String, LockedMemo> gone) {
    for (String template : memo.formerly()) {
      LockedMemo old = gone.remove(Templates.withoutNames(template));
      if (old != null) {
        compare(old, memo);
        compareTakenOver(memo, gone);
        return;
      }
    }
    for (LockedMemo old : List.copyOf(gone.values())) {
      if (!Collections.disjoint(old.classes(), memo.classes())
          || !Collections.disjoint(old.methods(), memo.methods())) {
        gone.remove(Templates.withoutNames(old.template()));
        differences.add(folds.moved(old, memo));
        return;
      }
    }
    differences.add(folds.begun(memo));
  }

  private void add(Change change, LockedMemo memo, String... args) {
    differences.add(new Difference(change, Subject.memo(memo.template()), "", List.of(args)));
  }
}
