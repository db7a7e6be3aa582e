package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Part.Kind;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What must have become of each message, as the programs say that have run. For one thread. */
final class Expected {

  /**
   * A program that has run.
   *
   * @param isStarted whether it was started, and not killed before
   * @param isComplete whether it has caught up; else it has left a backlog
   */
  record Run(Program program, boolean isStarted, boolean isComplete) {}

  private final List<Run> runs = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private int reacted;

  int run() {
    return runs.size() - 1;
  }

  /** A program is being started. If it is killed meanwhile, it may have begun something or not. */
  void began(Program program) {
    runs.add(new Run(program, false, false));
  }

  /** The last one is started. */
  void isStarted() {
    runs.set(run(), new Run(newest(), true, false));
  }

  /** The last one, which is started, has adopted these on purpose. */
  void hasAdopted(Adoptions adoptions) {
    adoptions.all().forEach(one -> leftOut.adopted(one, newest(), run()));
  }

  /** The last one does not run after all: it is refused, and has changed nothing. */
  void wasRefused() {
    runs.remove(run());
  }

  /** The last one has handled all that there is. */
  void hasCaughtUp() {
    runs.set(run(), new Run(newest(), true, true));
  }

  void published(Message message) {
    messages.add(message);
  }

  /**
   * Notes what reactions have published since the last time, for who folds that.
   *
   * @param run the first run that may have counted it
   */
  void reacted(IntrepidRepo repo, int run) {
    List<Done> all = Done.all(repo);
    all.subList(reacted, all.size()).forEach(done -> published(done.message(run)));
    reacted = all.size();
  }

  /** What is wrong with a folded memo of the program that runs; empty if it is right. */
  List<String> wrong(Memo memo, String value, List<Long> numbers) {
    List<String> wrong = new ArrayList<>();
    for (Message message : messages) {
      if (leftOut.isOf(memo, message)) {
        continue;
      }
      int times = Collections.frequency(numbers, message.number());
      int least = counts(newest(), memo, message, value) ? 1 : 0;
      int most = mayCount(memo, message, value) ? 1 : 0;
      if (times < least || times > most) {
        wrong.add(message + " is counted " + times + " times");
      }
    }
    if (numbers.stream().anyMatch(number -> number < 0) && !leftOut.isAdopted(memo)) {
      wrong.add("it goes on from what a method has computed");
    }
    return isInOrder(memo, numbers) ? wrong : List.of("it is not in the order of streams");
  }

  /**
   * Whether a subscriber that was new has begun to fold it where a program before had stored it
   * without counting: that is its beginning. Who was killed in its start may have begun nothing.
   */
  boolean hasBeginning(Memo memo) {
    List<Run> before = new ArrayList<>();
    for (Run run : runs) {
      if (run.program().parts().get(memo.id()) instanceof Memo now
          && now.kind() == Kind.FOLDED
          && isNew(now, run.program(), before)) {
        return true;
      }
      before.add(run);
    }
    return false;
  }

  private static boolean isNew(Memo memo, Program program, List<Run> before) {
    Name subscriber = program.subscriber(memo.subscriber()).name();
    return before.stream().anyMatch(one -> stores(one.program(), memo))
        && before.stream().noneMatch(one -> one.isStarted() && has(one.program(), subscriber))
        && before.stream().noneMatch(one -> one.isComplete() && folds(one.program(), memo));
  }

  private static boolean folds(Program program, Memo memo) {
    return program.all(Memo.class).stream()
        .anyMatch(other -> other.kind() == Kind.FOLDED && memo.name().covers(other.name().now()));
  }

  private static boolean stores(Program program, Memo memo) {
    return program.all(Memo.class).stream()
        .anyMatch(other -> other.kind() != Kind.FOLDED && memo.name().covers(other.name().now()));
  }

  private static boolean has(Program program, Name subscriber) {
    return program.subscribers().stream().anyMatch(other -> subscriber.covers(other.name().now()));
  }

  private Program newest() {
    return runs.get(run()).program();
  }

  private static boolean counts(Program program, Memo memo, Message message, String value) {
    return message.value(memo.variable()).equals(value)
        && program
            .meaning(message.type())
            .filter(event -> memo.of().contains(event.id()))
            .isPresent();
  }

  /** Whether a program has counted it that had the memo, at this template or a former one. */
  private boolean mayCount(Memo memo, Message message, String value) {
    return runs.subList(message.run(), runs.size()).stream()
        .map(Run::program)
        .anyMatch(
            program ->
                program.all(Memo.class).stream()
                    .filter(other -> other.kind() == Kind.FOLDED && isSame(memo, other))
                    .anyMatch(other -> counts(program, other, message, value)));
  }

  /** Whether a memo goes on from the other one. */
  static boolean isSame(Memo memo, Memo other) {
    return other.id() == memo.id() || memo.name().covers(other.name().now());
  }

  private boolean isInOrder(Memo memo, List<Long> numbers) {
    List<Message> messages =
        this.messages.stream().filter(message -> !leftOut.isOf(memo, message)).toList();
    return messages.stream()
        .map(Message::stream)
        .distinct()
        .map(name -> messages.stream().filter(message -> message.stream().equals(name)))
        .map(stream -> stream.map(message -> numbers.indexOf(message.number())))
        .map(places -> places.filter(place -> place >= 0).toList())
        .allMatch(places -> places.equals(places.stream().sorted().toList()));
  }

  /** What is wrong with how often a reaction has published that it was called; empty if nothing. */
  List<String> wrong(Reaction reaction, String by, List<Long> numbers) {
    List<String> wrong = new ArrayList<>();
    for (Message message : messages) {
      int times = Collections.frequency(numbers, message.number());
      int least = mustReact(reaction, by, message) ? 1 : 0;
      if (times < least || times > 1) {
        wrong.add(message + " is reacted to " + times + " times by " + by);
      }
    }
    return wrong;
  }

  /** Whether all programs until the first that has caught up with the message react to it. */
  private boolean mustReact(Reaction reaction, String by, Message message) {
    if (leftOut.isOf(reaction, message)) {
      return false;
    }
    for (Run run : runs.subList(message.run(), runs.size())) {
      if (!reacts(run.program(), reaction, by, message)) {
        return false;
      }
      if (run.isComplete()) {
        return true;
      }
    }
    return false;
  }

  private boolean reacts(Program program, Reaction reaction, String by, Message message) {
    return program.parts().get(reaction.id()) instanceof Reaction then
        && Sources.by(then, program.subscriber(then.subscriber())).equals(by)
        && !goesOnAsAnother(program.subscriber(then.subscriber()))
        && program.meaning(message.type()).filter(event -> event.id() == then.event()).isPresent();
  }

  /**
   * Whether it has the name of another one that has run, and so goes on from where that one was.
   */
  private boolean goesOnAsAnother(Subscriber subscriber) {
    return runs.stream()
        .flatMap(run -> run.program().subscribers().stream())
        .filter(other -> other.id() != subscriber.id())
        .anyMatch(other -> other.name().now().equals(subscriber.name().now()));
  }
}
