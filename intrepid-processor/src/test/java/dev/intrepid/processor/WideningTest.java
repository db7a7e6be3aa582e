package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.JsonFormatException;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockDiff;
import dev.intrepid.lock.ScalarShape;
import dev.intrepid.processor.model.json.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lock says can be read as another type is read by the generated codec, without loss. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WideningTest {

  /** A change of type. */
  record Pair(ScalarShape before, ScalarShape now) {
    @Override
    public String toString() {
      return before.text() + " to " + now.text();
    }
  }

  private static Program program;

  @BeforeAll
  static void load() {
    program = EveryScalar.load();
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void what_is_compatible_is_read_without_loss(Pair pair) {
    assertThat(written(pair.before()))
        .allSatisfy(json -> assertThat(read(pair.now(), json)).hasValue(value(json)));
  }

  @ParameterizedTest
  @MethodSource("numbersThatBreak")
  void a_number_that_breaks_is_not_read_or_not_without_loss(Pair pair) {
    assertThat(written(pair.before()))
        .anySatisfy(
            json -> assertThat(read(pair.now(), json)).isNotEqualTo(Optional.of(value(json))));
  }

  static Stream<Pair> compatible() {
    return pairs().filter(pair -> !breaks(pair));
  }

  static Stream<Pair> numbersThatBreak() {
    return pairs().filter(pair -> isNumber(pair.before()) && isNumber(pair.now()) && breaks(pair));
  }

  private static Stream<Pair> pairs() {
    return Stream.of(ScalarShape.values())
        .flatMap(now -> Stream.of(ScalarShape.values()).map(before -> new Pair(before, now)));
  }

  private static List<String> written(ScalarShape shape) {
    return EveryScalar.written(kind(shape));
  }

  private static ScalarKind kind(ScalarShape shape) {
    return ScalarKind.valueOf(shape.name());
  }

  private static boolean breaks(Pair pair) {
    return LockDiff.between(lock(pair.before()), lock(pair.now())).stream()
        .anyMatch(difference -> difference.change().breaksWhatIsStored());
  }

  private static Lock lock(ScalarShape shape) {
    return Lock.parse("format 1\nevent All v1 .x " + shape.text());
  }

  private static boolean isNumber(ScalarShape shape) {
    return switch (shape) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }

  /** Reads the value as that type and writes it again; empty if it is refused. */
  private static Optional<Object> read(ScalarShape shape, String json) {
    ScalarKind kind = kind(shape);
    try {
      String written = program.roundTrip(EveryScalar.TYPE, EveryScalar.json(kind, json));
      int begin = EveryScalar.json(kind, "").length() - 1;
      return Optional.of(value(written.substring(begin, written.length() - 1)));
    } catch (JsonFormatException e) {
      return Optional.empty();
    }
  }

  /** A number whatever its digits, or the text itself. */
  private static Object value(String json) {
    return json.matches("-?\\d.*") ? new BigDecimal(json).stripTrailingZeros() : json;
  }
}
