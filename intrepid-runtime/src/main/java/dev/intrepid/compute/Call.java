package dev.intrepid.compute;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.Cache;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.json.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a method that computes a memo. For one thread. */
final class Call implements MemoCall {

  private final Computations computations;
  private final Route<?> route;
  private final String uri;
  private final Map<String, String> variables;
  private final Inputs.Gathered inputs = new Inputs.Gathered();

  Call(Computations computations, Route<?> route, String uri) {
    this.computations = computations;
    this.route = route;
    this.uri = uri;
    this.variables = route.variables(uri);
  }

  String uri() {
    return uri;
  }

  /** The memos that the method was given so far. */
  Inputs inputs() {
    return inputs.toInputs();
  }

  @Override
  public String text(String variable) {
    return decoded(variables.getOrDefault(variable, ""));
  }

  @Override
  public int integer(String variable) {
    return parsed(variable, "an int", Integer::valueOf, Object::toString);
  }

  @Override
  public long longInteger(String variable) {
    return parsed(variable, "a long", Long::valueOf, Object::toString);
  }

  @Override
  public UUID uuid(String variable) {
    return parsed(variable, "a UUID", UUID::fromString, Object::toString);
  }

  @Override
  public <E extends Enum<E>> E constant(String variable, Class<E> type) {
    return parsed(
        variable,
        "one of " + Arrays.toString(type.getEnumConstants()),
        text -> Enum.valueOf(type, text),
        Enum::name);
  }

  /**
   * The value of a variable.
   *
   * @throws dev.intrepid.repo.InvalidNameException if it is the value of another text, such as 7 of
   *     {@code 007}
   */
  private <T> T parsed(
      String variable, String what, Function<String, T> parser, Function<T, String> printer) {
    String text = text(variable);
    T value = parsed(variable, what, parser, text);
    String printed = printer.apply(value);
    if (!printed.equals(text)) {
      throw route.otherSpelling(uri, route.with(uri, variable, printed));
    }
    return value;
  }

  private <T> T parsed(String variable, String what, Function<String, T> parser, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadComputationException(
          "The URI variable {"
              + variable
              + "} is "
              + what
              + ", and \""
              + text
              + "\" is not (memo: "
              + uri
              + ", method: "
              + route.spec().name()
              + ").");
    }
  }

  @Override
  public Clock clock() {
    return computations.clock();
  }

  @Override
  public <T> Cache<T> memo(JsonCodec<T> codec, String other) {
    return computations.input(codec, other, inputs);
  }

  @Override
  public <T> T value(JsonCodec<T> codec, String other) {
    if (memo(codec, other) instanceof Cache.Found<T> found) {
      return found.value();
    }
    throw new BadComputationException(
        "There is nothing at "
            + other
            + ", which this memo is computed from (memo: "
            + uri
            + ", method: "
            + route.spec().name()
            + ").");
  }

  @Override
  public <T> T returned(@Nullable T value) {
    if (value == null) {
      throw new BadComputationException(
          "The method returned null: return an Optional when there may be nothing (memo: "
              + uri
              + ", method: "
              + route.spec().name()
              + ").");
    }
    return value;
  }

  /** Without its percent-encoding. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%' && i + 2 < text.length()) {
        out.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.write(text.charAt(i));
      }
    }
    return out.toString(UTF_8);
  }
}
