package dev.intrepid.processor.write.method;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the methods of a table: those of the user's methods, counted where they clash. */
final class MethodNames {

  /**
   * What a method is to be called.
   *
   * @param overload what tells it from others of its name; nothing if all take the same
   */
  record Wish(String name, String overload) {

    /** What a method of a name would be, with what it takes. */
    private String signature(String called) {
      return called + "(" + overload + ")";
    }
  }

  private MethodNames() {}

  /** A name for each, in their order. No call may begin with {@code yield}. */
  static List<String> of(List<Wish> wishes) {
    Set<String> wanted = new HashSet<>();
    for (Wish wish : wishes) {
      wanted.add(wish.signature(wish.name()));
    }
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Wish wish : wishes) {
      boolean isFree = !wish.name().equals("yield") && taken.add(wish.signature(wish.name()));
      names.add(isFree ? wish.name() : counted(wish, wanted, taken));
    }
    return names;
  }

  private static String counted(Wish wish, Set<String> wanted, Set<String> taken) {
    int count = wish.name().equals("yield") ? 1 : 2;
    while (wanted.contains(wish.signature(wish.name() + count))
        || !taken.add(wish.signature(wish.name() + count))) {
      count++;
    }
    return wish.name() + count;
  }
}
