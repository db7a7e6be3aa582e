package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.fuzzing.releases.Part.Kind;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Random programs, and what their authors change at random. For one thread. */
final class Changes {

  private final Random random;
  private final Names names;
  private int parts;

  /** Those of a change that does not apply leave the program as it is. */
  private final List<UnaryOperator<Program>> all;

  Changes(Random random) {
    this.random = random;
    names = new Names(random);
    all = new ArrayList<>();
    add(5, names::rename);
    add(3, names::swap);
    add(3, names::takeOver);
    add(3, this::foldMore);
    add(2, this::takeOther);
    add(3, this::turn);
    add(2, this::move);
    add(3, this::upcast);
    add(1, this::vary);
    add(1, this::place);
    add(1, this::divide);
    add(2, this::breaks);
    add(1, this::remove);
    add(1, this::addEvent);
    add(2, this::addMemo);
    add(1, this::addReaction);
  }

  private void add(int weight, UnaryOperator<Program> change) {
    all.addAll(Collections.nCopies(weight, change));
  }

  Program first() {
    Program program = addEvent(addEvent(addEvent(Program.EMPTY)));
    program = addMemo(addMemo(addMemo(addReaction(addSubscriber(program)))));
    return program.tidy();
  }

  /** The next release: one to three changes, after mistakes are mended or not. */
  Program next(Program program) {
    names.since(program);
    Program next = random.nextBoolean() ? mended(program) : program;
    for (int left = 1 + random.nextInt(3); left > 0 || next.equals(program); left--) {
      Program changed = any(all).apply(next).tidy();
      next = changed.isEmpty() ? next : changed;
    }
    return next;
  }

  private Program addEvent(Program program) {
    return program.with(
        new Event(++parts, names.free(program, Event.class), any(Place.OF_OTHERS), 0));
  }

  private Program addSubscriber(Program program) {
    return program.with(new Subscriber(++parts, names.free(program, Subscriber.class), 1, false));
  }

  private Program addReaction(Program program) {
    Name name = names.free(program, Reaction.class);
    int subscriber = any(program.all(Subscriber.class)).id();
    return program.with(new Reaction(++parts, name, subscriber, any(program.published()).id()));
  }

  private Program addMemo(Program program) {
    Program more = random.nextInt(3) == 0 ? addSubscriber(program) : program;
    Name name = names.free(more, Memo.class);
    Subscriber subscriber = any(more.all(Subscriber.class));
    String variable = random.nextBoolean() ? "key" : "owner";
    Memo memo = new Memo(++parts, name, Kind.FOLDED, variable, subscriber.id(), List.of());
    return more.with(given(more, memo, any(Kind.values())));
  }

  /** The memo in another way: of random events, or of random memos if there are any. */
  private Memo given(Program program, Memo memo, Kind kind) {
    List<Integer> of = new ArrayList<>();
    Stream<? extends Part> may =
        kind == Kind.COMPUTED ? inputs(program, memo) : program.foldable().stream();
    may.filter(part -> random.nextBoolean()).forEach(part -> of.add(part.id()));
    Collections.shuffle(of, random);
    return of.isEmpty()
        ? memo.as(Kind.FOLDED, List.of(any(program.published()).id()))
        : memo.as(kind, of);
  }

  private static Stream<Memo> inputs(Program program, Memo memo) {
    return program.all(Memo.class).stream()
        .filter(input -> input.id() != memo.id() && input.variable().equals(memo.variable()));
  }

  private Program foldMore(Program program) {
    return memo(program, Kind.FOLDED)
        .map(memo -> program.with(memo.of(more(memo.of(), any(program.foldable()).id()))))
        .orElse(program);
  }

  private static List<Integer> more(List<Integer> ids, int id) {
    return Stream.concat(ids.stream(), Stream.of(id)).distinct().toList();
  }

  /** A memo of other events, or of other memos. */
  private Program takeOther(Program program) {
    Memo memo = any(program.all(Memo.class));
    return program.with(given(program, memo, memo.kind()));
  }

  /** A fold becomes a method, or something else another thing. */
  private Program turn(Program program) {
    Memo memo = any(program.all(Memo.class));
    return program.with(given(program, memo, any(Kind.values())));
  }

  private Program move(Program program) {
    Program more = random.nextBoolean() ? addSubscriber(program) : program;
    return memo(more, Kind.FOLDED)
        .map(memo -> more.with(memo.in(any(more.all(Subscriber.class)))))
        .orElse(program);
  }

  /** An event is published no more; who takes it takes what an upcast makes of it, or not. */
  private Program upcast(Program program) {
    Event event = any(program.published());
    Event next = any(program.published());
    if (event.id() == next.id()) {
      return program;
    }
    Program changed = program.with(event.becoming(next));
    for (Memo memo : program.all(Memo.class)) {
      if (!memo.isComputed() && memo.of().contains(event.id()) && random.nextBoolean()) {
        changed = changed.with(memo.of(more(memo.of(), next.id())));
      }
    }
    return changed;
  }

  private Program vary(Program program) {
    Memo memo = any(program.all(Memo.class));
    return program.with(memo.by(memo.variable().equals("key") ? "owner" : "key"));
  }

  /** The messages of an event go to other streams from now on. */
  private Program place(Program program) {
    return program.with(any(program.all(Event.class)).at(any(Place.OF_OTHERS)));
  }

  private Program divide(Program program) {
    return program.with(any(program.all(Subscriber.class)).shards(1 + random.nextInt(3)));
  }

  /** A mistake is made; all that were made before are mended. */
  private Program breaks(Program program) {
    Program mended = mended(program);
    return mended.with(any(mended.all(Subscriber.class)).broken());
  }

  private static Program mended(Program program) {
    Program mended = program;
    for (Subscriber subscriber : program.all(Subscriber.class)) {
      mended = mended.with(subscriber.mended());
    }
    return mended;
  }

  private Program remove(Program program) {
    return program.without(any(List.copyOf(program.parts().values())));
  }

  private Optional<Memo> memo(Program program, Kind kind) {
    List<Memo> memos =
        program.all(Memo.class).stream().filter(memo -> memo.kind() == kind).toList();
    return memos.isEmpty() ? Optional.empty() : Optional.of(any(memos));
  }

  @SafeVarargs
  private <T> T any(T... things) {
    return things[random.nextInt(things.length)];
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
