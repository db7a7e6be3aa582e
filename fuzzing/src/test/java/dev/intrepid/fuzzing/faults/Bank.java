package dev.intrepid.fuzzing.faults;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Random;

/** The messages and memos of the app under test. */
final class Bank {

  private static final List<String> ACCOUNTS =
      List.of("a", "b", "c", "ä/ö", "..", "%2F", "a b", "😀", "İ", "x".repeat(200), "0", "?&=");

  private Bank() {}

  /** One of a few, with names as people may give them. */
  static String account(Random random) {
    return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
  }

  /** Something was paid in or out; {@code number} counts all of them. */
  @Event(stream = "accounts/{account}")
  record Moved(String account, long number, int cents, String note) {}

  /** That the holder was told of it. */
  @Event(stream = "letters/{account}")
  record Told(String account, long number) {}

  /** What an account says of its messages, in their order. */
  @Cached("balances/{account}")
  record Balance(String account, Trail trail) {}

  /** What was told, in its order. */
  @Cached("told/{account}")
  record Letters(String account, Trail trail) {}

  /**
   * Which messages were handled in which order.
   *
   * @param count how many
   * @param last the number of the last one
   * @param mixed a sum of all numbers that depends on their order
   */
  record Trail(long count, long last, long mixed) {

    static final Trail NONE = new Trail(0, 0, 7);

    Trail plus(long number) {
      return new Trail(count + 1, number, 31 * mixed + number);
    }
  }
}
