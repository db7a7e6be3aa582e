package dev.intrepid.processor.write.method;

import com.palantir.javapoet.CodeBlock;
import dev.intrepid.processor.model.method.DurationText;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes durations in the largest fitting unit, as strict builds require. */
final class DurationWriter {

  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  private DurationWriter() {}

  /** The expression for a valid duration. */
  static CodeBlock of(String text) {
    return of(DurationText.read(text).orElseThrow());
  }

  static CodeBlock of(Duration duration) {
    if (duration.isZero()) {
      return CodeBlock.of("$T.ZERO", Duration.class);
    }
    if (duration.toNanosPart() == 0) {
      for (ChronoUnit unit : UNITS) {
        long seconds = unit.getDuration().toSeconds();
        if (duration.toSeconds() % seconds == 0) {
          return CodeBlock.of("$T.of$L($LL)", Duration.class, unit, duration.toSeconds() / seconds);
        }
      }
    }
    boolean isShort = duration.toHours() < 1 && duration.toNanosPart() % 1_000_000 == 0;
    return isShort
        ? CodeBlock.of("$T.ofMillis($LL)", Duration.class, duration.toMillis())
        : CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
  }
}
