package dev.intrepid.processor;

import com.palantir.javapoet.TypeName;

/** Where the value of a parameter comes from. */
sealed interface Supply {

  /** The message itself, or the messages of a batch. */
  record OfMessage(MessageModel message) implements Supply {}

  /** The stored form of the message. */
  record OfRecord() implements Supply {}

  /** A header of the message. */
  record OfMeta(String name, boolean isOptional) implements Supply {}

  /**
   * The memo at a template's URI.
   *
   * @param isPlain whether its value is given, which must be there, not a Cache
   */
  record OfMemo(Template template, MemoCodec codec, boolean isPlain) implements Supply {}

  /** A variable of the URI whose memo is computed. */
  record OfVariable(Key key) implements Supply {}

  /** How the message reaches the handler. */
  record OfDelivery() implements Supply {}

  /** The app's clock. */
  record OfClock() implements Supply {}

  /** An object given to the app's builder. */
  record OfState(TypeName type, TypeName erasure, boolean isRecord, boolean isDeprecated)
      implements Supply {}

  /** Nothing can be given there. */
  record Impossible(Problem problem) implements Supply {}

  /** A type that does not exist yet. */
  record Unresolved() implements Supply {}
}
