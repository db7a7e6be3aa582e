package dev.intrepid.processor.write;

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

    private Wish counted(int count) {
      return new Wish(name + count, overload);
    }
  }

  private MethodNames() {}

  /** A name for each, in their order. No call may begin with {@code yield}. */
  static List<String> of(List<Wish> wishes) {
    Set<Wish> wanted = new HashSet<>(wishes);
    Set<Wish> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Wish wish : wishes) {
      boolean isFree = !wish.name().equals("yield") && taken.add(wish);
      names.add(isFree ? wish.name() : counted(wish, wanted, taken));
    }
    return names;
  }

  private static String counted(Wish wish, Set<Wish> wanted, Set<Wish> taken) {
    int count = wish.name().equals("yield") ? 1 : 2;
    while (wanted.contains(wish.counted(count)) || !taken.add(wish.counted(count))) {
      count++;
    }
    return wish.counted(count).name();
  }
}
