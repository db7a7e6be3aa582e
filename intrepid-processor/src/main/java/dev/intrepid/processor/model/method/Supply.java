package dev.intrepid.processor.model.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Problem;
import org.jspecify.annotations.Nullable;

/** Where the value of a parameter comes from. */
public sealed interface Supply {

  /** The message itself, or the messages of a batch. */
  record OfMessage(MessageModel message) implements Supply {}

  /** What the engine gives for the type of the parameter. */
  record OfStep(StepValue value) implements Supply {}

  /** A header of the message. */
  record OfMeta(String name, boolean isOptional) implements Supply {}

  /**
   * The memo at a template's URI.
   *
   * @param isPlain whether its value is given, which must be there, not a Cache
   */
  record OfMemo(Template template, MemoCodec codec, boolean isPlain) implements Supply {}

  /**
   * A variable of the URI whose memo is computed.
   *
   * @param isOfLibrary whether the record around it, if there is one, is of a library
   */
  record OfVariable(Key key, boolean isOfLibrary) implements Supply {}

  /**
   * An object given to the app's builder.
   *
   * @param held what an array, a collection, a stream or an Optional is of; null for another type
   */
  record OfState(
      TypeName type, TypeName erasure, boolean isRecord, boolean isDeprecated, @Nullable Held held)
      implements Supply {}

  /** What there is several of, or perhaps none: a message is meant if it is one, or nearly. */
  record Held(TypeName type, TypeName erasure, boolean isRecord, boolean isMessage) {}

  /** Nothing can be given there, which is told. */
  sealed interface Refused extends Supply permits Impossible, Uncached {}

  /** Nothing can be given there. */
  record Impossible(Problem problem) implements Refused {}

  /** A Cache that does not say which memo it is: what it is of is no {@code @Cached} record. */
  record Uncached(TypeName value, boolean isRecord) implements Refused {}

  /** A type that does not exist yet. */
  record Unresolved() implements Supply {}
}
