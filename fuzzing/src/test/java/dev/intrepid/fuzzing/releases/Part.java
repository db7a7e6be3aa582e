package dev.intrepid.fuzzing.releases;

import java.util.List;

/** What a program consists of. A part keeps its number, whatever becomes of its name. */
sealed interface Part {

  int id();

  Name name();

  Part named(Name name);

  /** Whether it is a handler of a subscriber. */
  default boolean isOf(int subscriber) {
    return false;
  }

  /** A message; an upcast makes one of another event of it if that is not 0. */
  record Event(int id, Name name, Place place, int becomes) implements Part {

    /** What reactions publish, in each program. */
    static final Event DONE = new Event(-1, Name.of("Done"), Place.DONE, 0);

    @Override
    public Event named(Name other) {
      return new Event(id, other, place, becomes);
    }

    Event becoming(Event other) {
      return new Event(id, name, place, other.id());
    }

    Event at(Place other) {
      return new Event(id, name, other, becomes);
    }
  }

  /** A class with handlers; if it is faulty, they fail for some messages, whose streams wait. */
  record Subscriber(int id, Name name, int shards, boolean isFaulty) implements Part {
    @Override
    public Subscriber named(Name other) {
      return new Subscriber(id, other, shards, isFaulty);
    }

    Subscriber shards(int number) {
      return new Subscriber(id, name, number, isFaulty);
    }

    Subscriber broken() {
      return new Subscriber(id, name, shards, true);
    }

    Subscriber mended() {
      return new Subscriber(id, name, shards, false);
    }
  }

  /** How the value of a memo comes about. */
  enum Kind {
    /** A handler adds each message to what it has stored. */
    FOLDED,
    /** A handler stores each message over the one before. */
    OVERWRITTEN,
    /** A method computes it from other memos. */
    COMPUTED
  }

  /** A memo for each value of a variable, of these events or, if it is computed, memos. */
  record Memo(int id, Name name, Kind kind, String variable, int subscriber, List<Integer> of)
      implements Part {

    public Memo {
      of = List.copyOf(of);
    }

    @Override
    public Memo named(Name other) {
      return new Memo(id, other, kind, variable, subscriber, of);
    }

    Memo of(List<Integer> others) {
      return new Memo(id, name, kind, variable, subscriber, others);
    }

    Memo in(Subscriber other) {
      return new Memo(id, name, kind, variable, other.id(), of);
    }

    Memo by(String other) {
      return new Memo(id, name, kind, other, subscriber, of);
    }

    Memo as(Kind other, List<Integer> others) {
      return new Memo(id, name, other, variable, subscriber, others);
    }

    @Override
    public boolean isOf(int other) {
      return subscriber == other && !isComputed();
    }

    boolean isComputed() {
      return kind == Kind.COMPUTED;
    }
  }

  /** A handler that publishes that it was called. */
  record Reaction(int id, Name name, int subscriber, int event) implements Part {
    @Override
    public Reaction named(Name other) {
      return new Reaction(id, other, subscriber, event);
    }

    @Override
    public boolean isOf(int other) {
      return subscriber == other;
    }
  }
}
