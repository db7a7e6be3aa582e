package dev.intrepid.fuzzing.releases;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.fuzzing.releases.Part.Kind;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import dev.intrepid.repo.CacheRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what a program that has caught up shows with what is expected. For one thread. */
final class Comparison {

  private static final Pattern NUMBERS = Pattern.compile("\"numbers\":\\[([-0-9,]*)]");

  private final Intrepid app;
  private final Program program;
  private final Expected expected;
  private final List<String> wrong = new ArrayList<>();

  Comparison(Intrepid app, Program program, Expected expected) {
    this.app = app;
    this.program = program;
    this.expected = expected;
  }

  /** What is not as expected. */
  List<String> wrong() {
    expected.reacted(app.repo(), expected.run());
    for (Memo memo : program.all(Memo.class)) {
      values(memo).forEach(value -> check(memo, value));
    }
    program.all(Reaction.class).forEach(this::check);
    return wrong;
  }

  static List<String> values(Memo memo) {
    return memo.variable().equals("key") ? Message.KEYS : Message.OWNERS;
  }

  private void check(Memo memo, String value) {
    List<Long> is = numbers(memo, value);
    if (memo.kind() == Kind.FOLDED && !expected.hasBeginning(memo)) {
      expected
          .wrong(memo, value, is)
          .forEach(what -> wrong.add(memo + " of " + value + ": " + what + ", " + is));
    } else if (memo.isComputed() && !is.equals(computed(memo, value))) {
      wrong.add(memo + " of " + value + " is " + is + " instead of " + computed(memo, value));
    }
  }

  /** What the method must return. */
  private List<Long> computed(Memo memo, String value) {
    List<Long> numbers = new ArrayList<>(List.of(-(long) memo.id()));
    for (int input : memo.of()) {
      Memo of = program.memo(input);
      numbers.addAll(of.isComputed() ? computed(of, value) : numbers(of, value));
    }
    return numbers;
  }

  /** What the memo has, where it lives or, if it has not moved yet, where it lived. */
  private List<Long> numbers(Memo memo, String value) {
    return Stream.concat(Stream.of(memo.name().now()), memo.name().formerly().stream())
        .map(name -> app.memos().view(name + "/" + value))
        .filter(Cache::isFound)
        .findFirst()
        .map(found -> found.map(record -> numbers(record)).orElse(List.of()))
        .orElse(List.of());
  }

  private static List<Long> numbers(CacheRecord record) {
    Matcher matcher = NUMBERS.matcher(record.data().toString());
    return !matcher.find() || matcher.group(1).isEmpty()
        ? List.of()
        : Stream.of(matcher.group(1).split(",")).map(Long::valueOf).toList();
  }

  private void check(Reaction reaction) {
    Subscriber subscriber = program.subscriber(reaction.subscriber());
    String by = Sources.by(reaction, subscriber);
    wrong.addAll(expected.wrong(reaction, by, done(by)));
  }

  /** The messages that a reaction has published something for. */
  private List<Long> done(String by) {
    return Done.all(app.repo()).stream()
        .filter(done -> done.by().equals(by))
        .map(Done::number)
        .toList();
  }
}
