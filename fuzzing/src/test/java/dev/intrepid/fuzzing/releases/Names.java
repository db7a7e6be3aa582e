package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Changes of names: said as a former one, or not. There are few names, so retired ones are in use
 * again soon.
 */
final class Names {

  private static final Map<Class<? extends Part>, List<String>> WORDS =
      Map.of(
          Event.class, List.of("Paid", "Sent", "Lost", "Won", "Kept", "Found", "Moved"),
          Subscriber.class, List.of("billing", "mailing", "totals", "audit", "stock"),
          Memo.class, List.of("spend", "score", "sums", "tally", "ledger", "rates"),
          Reaction.class, List.of("note", "mark", "tell", "warn", "call"));

  private final Random random;
  private Program before = Program.EMPTY;
  private int numbers;

  Names(Random random) {
    this.random = random;
  }

  /** Names the release that runs, of which the next one is made. */
  void since(Program program) {
    before = program;
  }

  /** A name that no part has or had, as far as the program and the one before say. */
  Name free(Program program, Class<? extends Part> kind) {
    List<String> words = new ArrayList<>(WORDS.get(kind));
    words.removeIf(word -> program.has(kind, word) || before.has(kind, word));
    return Name.of(words.isEmpty() ? WORDS.get(kind).get(0) + ++numbers : any(words));
  }

  Program rename(Program program) {
    Part part = any(List.copyOf(program.parts().values()));
    String next = free(program, part.getClass()).now();
    return program.with(part.named(renamed(program, part, next)));
  }

  /** Two parts of a kind have each other's names. */
  Program swap(Program program) {
    List<Part> two = two(program);
    if (two.isEmpty()) {
      return program;
    }
    Part one = two.get(0);
    Part other = two.get(1);
    return program
        .with(one.named(renamed(program, one, other.name().now())))
        .with(other.named(renamed(program, other, one.name().now())));
  }

  /** A part is gone, and another one has its name, or names it as a former one. */
  Program takeOver(Program program) {
    List<Part> two = two(program);
    if (two.isEmpty()) {
      return program;
    }
    Part heir = two.get(0);
    Part gone = two.get(1);
    String name = gone.name().now();
    Name taken =
        random.nextBoolean()
            ? renamed(program, heir, name)
            : new Name(heir.name().now(), with(name, heir.name().formerly()));
    return program.with(heir.named(taken)).without(gone);
  }

  private Name renamed(Program program, Part part, String next) {
    if (random.nextInt(3) == 0) {
      return part.name().silently(next);
    }
    return part instanceof Reaction reaction
        ? new Name(next, with(signature(program, reaction), reaction.name().formerly()))
        : part.name().saying(next);
  }

  /** A handler says with its former name what it took. */
  private static String signature(Program program, Reaction reaction) {
    return reaction.name().now() + "(" + program.event(reaction.event()).name().now() + ")";
  }

  private static List<String> with(String name, List<String> names) {
    List<String> more = new ArrayList<>(names);
    more.remove(name);
    more.add(0, name);
    return more;
  }

  /** Two parts of one kind, or none. */
  private List<Part> two(Program program) {
    List<Part> parts = new ArrayList<>(program.parts().values());
    Part first = any(parts);
    parts.removeIf(part -> part.equals(first) || part.getClass() != first.getClass());
    return parts.isEmpty() ? List.of() : List.of(first, any(parts));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
