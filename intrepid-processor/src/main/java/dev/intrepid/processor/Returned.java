package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a handler returns, and what that brings about. */
sealed interface Returned {

  /** Nothing. */
  record Nothing() implements Returned {}

  /** Several effects, known at run time. */
  record SomeEffects() implements Returned {}

  /** A record that is published. */
  record Published(EventModel event) implements Returned {}

  /** A record that is stored. */
  record Stored(MemoModel memo) implements Returned {}

  /** A Cache: Found stores, NotFound deletes. */
  record StoredOrDeleted(MemoModel memo) implements Returned {}

  /** A sealed interface of records that are published or stored. */
  record OneOf(ClassName type, List<Returned> members) implements Returned {
    public OneOf {
      members = List.copyOf(members);
    }
  }

  /** An Optional of an effect. */
  record Maybe(TypeName type, Returned effect) implements Returned {}

  /** A Collection or a Stream of effects. */
  record Many(TypeName type, TypeName element, boolean isStream, Returned effect)
      implements Returned {}

  /** On a method annotated {@code @Cached}: a value for its URI. */
  record Value(TypeName type, JsonType json, Wrapping wrapping) implements Returned {}

  /** What is no effect. */
  record Meaningless(Problem problem) implements Returned {}

  /** A type that does not exist yet. */
  record Unresolved() implements Returned {}

  /** What a value comes in. */
  enum Wrapping {
    NONE,
    OPTIONAL,
    CACHE
  }
}
