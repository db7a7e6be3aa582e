package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.type.RuntimeNames;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the engine gives to a parameter by its type alone: the type, how generated code asks for it,
 * and which methods may take it.
 */
public enum StepValue {
  RECORD(RuntimeNames.EVENT_RECORD, "record", "an EventRecord", Scope.ONE_MESSAGE),
  DELIVERY(RuntimeNames.DELIVERY, "delivery", "a Delivery", Scope.MESSAGES),
  CLOCK(ClassName.get("java.time", "Clock"), "clock", "a Clock", Scope.APP);

  /** What a value belongs to. */
  private enum Scope {
    /** A single message: a batch has many. */
    ONE_MESSAGE,
    /** A message or a batch: a memo is computed without any. */
    MESSAGES,
    /** The app. */
    APP
  }

  private final ClassName type;
  private final String method;
  private final String label;
  private final Scope scope;

  StepValue(ClassName type, String method, String label, Scope scope) {
    this.type = type;
    this.method = method;
    this.label = label;
    this.scope = scope;
  }

  /** The one that a parameter of that erased type takes. */
  public static Optional<StepValue> of(TypeName type) {
    return Stream.of(values()).filter(value -> value.type.equals(type)).findFirst();
  }

  /**
   * The call that returns it.
   *
   * @param from the variable of the step, or of the call of a method that computes a memo
   */
  public CodeBlock call(String from) {
    return CodeBlock.of("$L.$L()", from, method);
  }

  /** What it is, for a message. */
  public String label() {
    return label;
  }

  /** Whether a handler of a batch may take it. */
  public boolean isOfBatches() {
    return scope != Scope.ONE_MESSAGE;
  }

  /** Whether a method that computes a memo may take it. */
  public boolean isOfMemos() {
    return scope == Scope.APP;
  }
}
