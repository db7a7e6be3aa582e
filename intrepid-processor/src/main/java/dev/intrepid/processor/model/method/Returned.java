package dev.intrepid.processor.model.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** The return type of a handler, and its effect. */
public sealed interface Returned {

  /** The effects that it is made of; none if it is one itself, or is no effect. */
  default List<Returned> parts() {
    return List.of();
  }

  /** The messages in it. */
  default List<EventModel> events() {
    List<EventModel> events = new ArrayList<>();
    for (Returned part : parts()) {
      events.addAll(part.events());
    }
    return events;
  }

  /** The records in it that are stored. */
  default List<MemoModel> memos() {
    List<MemoModel> memos = new ArrayList<>();
    for (Returned part : parts()) {
      memos.addAll(part.memos());
    }
    return memos;
  }

  /** Whether all that the records in it name exists. */
  default boolean isResolved() {
    for (EventModel event : events()) {
      if (!event.isResolved()) {
        return false;
      }
    }
    for (MemoModel memo : memos()) {
      if (!memo.isResolved()) {
        return false;
      }
    }
    return true;
  }

  /** Nothing. */
  record Nothing() implements Returned {}

  /** Several effects, known at run time. */
  record SomeEffects() implements Returned {}

  /** A record that is published. */
  record Published(EventModel event) implements Returned {
    @Override
    public List<EventModel> events() {
      return List.of(event);
    }
  }

  /** A record that is stored. */
  record Stored(MemoModel memo) implements Returned {
    @Override
    public List<MemoModel> memos() {
      return List.of(memo);
    }
  }

  /** A Cache: Found stores, NotFound deletes. */
  record StoredOrDeleted(TypeName type, MemoModel memo) implements Returned {
    @Override
    public List<MemoModel> memos() {
      return List.of(memo);
    }
  }

  /** A sealed interface of records that are published or stored. */
  record OneOf(TypeName type, List<Returned> members) implements Returned {
    public OneOf {
      members = List.copyOf(members);
    }

    @Override
    public List<Returned> parts() {
      return members;
    }
  }

  /** An Optional of an effect. */
  record Maybe(TypeName type, Returned effect) implements Returned {
    @Override
    public List<Returned> parts() {
      return List.of(effect);
    }
  }

  /** A Collection or a Stream of effects. */
  record Many(TypeName type, TypeName element, boolean isStream, Returned effect)
      implements Returned {
    @Override
    public List<Returned> parts() {
      return List.of(effect);
    }
  }

  /** On a method annotated {@code @Cached}: a value for its URI. */
  record Value(TypeName type, JsonType json, Wrapping wrapping) implements Returned {}

  /** What is no effect. */
  record Meaningless(Problem problem) implements Returned {}

  /** A type that does not exist yet. */
  record Unresolved() implements Returned {
    @Override
    public boolean isResolved() {
      return false;
    }
  }

  /** What a value comes in. */
  enum Wrapping {
    NONE,
    OPTIONAL,
    CACHE
  }
}
