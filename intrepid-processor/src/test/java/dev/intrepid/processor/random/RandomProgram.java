package dev.intrepid.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small program and what it does. Each message is made by a static method; each handler adds its
 * name and the message to {@code told.Told}.
 *
 * @param messages the names of the methods that make messages, without parameters
 * @param calls what handlers tell after each message was published once
 * @param users the classes that make URIs of computed memos
 * @param computed what the methods tell that compute those
 */
public record RandomProgram(
    long seed,
    List<Declaration> declarations,
    List<String> messages,
    List<Call> calls,
    List<String> users,
    List<String> computed) {

  /** That a handler is called with a message. */
  public record Call(String handler, int message) {}

  /** The program of a seed, which is always the same. */
  public static RandomProgram of(long seed) {
    return new Generator(seed).make();
  }

  /** The text of each source file, by the name of its type. */
  public Map<String, String> sources() {
    return Printer.print(declarations);
  }

  /** The same with one mistake, if this program has a place for it. */
  public Optional<RandomProgram> with(Mistake mistake) {
    return mistake
        .makeIn(declarations, new Dice(seed))
        .map(wrong -> new RandomProgram(seed, wrong, messages, calls, users, computed));
  }
}
