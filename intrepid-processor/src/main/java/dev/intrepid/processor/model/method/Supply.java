package dev.intrepid.processor.model.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Problem;
import org.jspecify.annotations.Nullable;

/** Where the value of a parameter comes from, and so which methods may take it. */
public sealed interface Supply {

  /** What it is of a message, for a method that computes memos: there is none; null if nothing. */
  @Nullable String ofMessage();

  /** What it is of a single message, for a handler of a batch: there are many; null if nothing. */
  @Nullable String ofOneMessage();

  /** The message itself, or the messages of a batch. */
  record OfMessage(MessageModel message) implements Supply {
    @Override
    public String ofMessage() {
      return "the message " + message.label();
    }

    @Override
    public @Nullable String ofOneMessage() {
      return null;
    }
  }

  /** What the engine gives for the type of the parameter. */
  record OfStep(StepValue value) implements Supply {
    @Override
    public @Nullable String ofMessage() {
      return value.isOfMemos() ? null : value.label();
    }

    @Override
    public @Nullable String ofOneMessage() {
      return value.isOfBatches() ? null : value.label();
    }
  }

  /** A header of the message. */
  record OfMeta(String name, boolean isOptional) implements Supply {
    @Override
    public String ofMessage() {
      return "the header \"" + name + "\"";
    }

    @Override
    public String ofOneMessage() {
      return "a header";
    }
  }

  /**
   * The memo at a template's URI.
   *
   * @param isPlain whether its value is given, which must be there, not a Cache
   */
  record OfMemo(Template template, MemoCodec codec, boolean isPlain) implements Supply {
    @Override
    public @Nullable String ofMessage() {
      return null;
    }

    @Override
    public @Nullable String ofOneMessage() {
      return template.variables().isEmpty() ? null : "the memo at \"" + template.text() + "\"";
    }
  }

  /** What is the same whatever the message is, and without one. */
  sealed interface OfNoMessage extends Supply permits OfVariable, OfState, Refused, Unresolved {
    @Override
    default @Nullable String ofMessage() {
      return null;
    }

    @Override
    default @Nullable String ofOneMessage() {
      return null;
    }
  }

  /**
   * A variable of the URI whose memo is computed.
   *
   * @param isOfLibrary whether the record around it, if there is one, is of a library
   */
  record OfVariable(Key key, boolean isOfLibrary) implements OfNoMessage {}

  /**
   * An object given to the app's builder.
   *
   * @param held what an array, a collection, a stream or an Optional is of; null for another type
   */
  record OfState(
      TypeName type, TypeName erasure, boolean isRecord, boolean isDeprecated, @Nullable Held held)
      implements OfNoMessage {}

  /** What there is several of, or perhaps none: a message is meant if it is one, or nearly. */
  record Held(TypeName type, TypeName erasure, boolean isRecord, boolean isMessage) {}

  /** Nothing can be given there, which is told. */
  sealed interface Refused extends OfNoMessage permits Impossible, Uncached {}

  /** Nothing can be given there. */
  record Impossible(Problem problem) implements Refused {}

  /** A Cache that does not say which memo it is: what it is of is no {@code @Cached} record. */
  record Uncached(TypeName value, boolean isRecord) implements Refused {}

  /** A type that does not exist yet. */
  record Unresolved() implements OfNoMessage {}
}
