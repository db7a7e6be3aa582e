package dev.intrepid.lock.diff;

import static dev.intrepid.lock.ScalarShape.BIG_DECIMAL;
import static dev.intrepid.lock.ScalarShape.BIG_INTEGER;
import static dev.intrepid.lock.ScalarShape.BOOLEAN;
import static dev.intrepid.lock.ScalarShape.BYTE;
import static dev.intrepid.lock.ScalarShape.BYTES;
import static dev.intrepid.lock.ScalarShape.DOUBLE;
import static dev.intrepid.lock.ScalarShape.FLOAT;
import static dev.intrepid.lock.ScalarShape.INT;
import static dev.intrepid.lock.ScalarShape.LONG;
import static dev.intrepid.lock.ScalarShape.OFFSET_DATE_TIME;
import static dev.intrepid.lock.ScalarShape.RAW;
import static dev.intrepid.lock.ScalarShape.SHORT;
import static dev.intrepid.lock.ScalarShape.STRING;
import static dev.intrepid.lock.ScalarShape.ZONE_OFFSET;

import dev.intrepid.lock.ScalarShape;
import java.util.EnumSet;
import java.util.Set;

/** Which types of one JSON value read all that another has written, and lose nothing of it. */
final class Widening {

  /** What is not a JSON string. */
  private static final Set<ScalarShape> NOT_TEXT =
      EnumSet.of(BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_DECIMAL, BIG_INTEGER, RAW);

  private Widening() {}

  /** Whether a type reads what another has written as a value. */
  static boolean reads(ScalarShape reader, ScalarShape writer) {
    return reader == writer
        || switch (reader) {
          case SHORT -> writer == BYTE;
          case INT -> writer == BYTE || writer == SHORT;
          case LONG -> writer == BYTE || writer == SHORT || writer == INT;
          case BIG_INTEGER -> isWhole(writer);
          case BIG_DECIMAL ->
              isWhole(writer) || writer == BIG_INTEGER || writer == FLOAT || writer == DOUBLE;
          case FLOAT -> writer == BYTE || writer == SHORT;
          case DOUBLE -> writer == BYTE || writer == SHORT || writer == INT || writer == FLOAT;
          // Not bytes: their text is Base64, which would make no sense as text.
          case STRING -> !NOT_TEXT.contains(writer) && writer != BYTES;
          // Not of an Instant: its last, which often stands for never, is later than theirs.
          case ZONED_DATE_TIME -> writer == OFFSET_DATE_TIME;
          case ZONE_ID -> writer == ZONE_OFFSET;
          case RAW -> true;
          default -> false;
        };
  }

  /** As {@link #reads}, where both are the names of properties. */
  static boolean readsName(ScalarShape reader, ScalarShape writer) {
    return reader == writer || reader == STRING || (reader == LONG && writer == INT);
  }

  private static boolean isWhole(ScalarShape type) {
    return type == BYTE || type == SHORT || type == INT || type == LONG;
  }
}
