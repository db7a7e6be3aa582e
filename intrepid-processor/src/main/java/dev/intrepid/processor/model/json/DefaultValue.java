package dev.intrepid.processor.model.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.report.Texts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Makes the value of a type of the text of a default: checks it, writes it, describes it. */
public final class DefaultValue {

  /** The text is not a value of its type. */
  public static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitException(String expected) {
      super(expected);
    }

    /** What the text must be. */
    public String expected() {
      return String.valueOf(getMessage());
    }
  }

  private DefaultValue() {}

  /** Checks a text; the exception tells what it must be. */
  public static void check(JsonType type, String text) throws UnfitException {
    if (type instanceof JsonType.Scalar scalar && scalar.kind() != ScalarKind.RAW) {
      scalar(scalar, text);
    } else if (type instanceof JsonType.Constants constants) {
      if (!constants.names().contains(text)) {
        throw new UnfitException(
            "is one of "
                + String.join(", ", constants.names())
                + "."
                + ClosestName.hint(text, constants.names()));
      }
    } else if (type instanceof JsonType.Keyed) {
      requireText("{}", text);
    } else if (type instanceof JsonType.Many || type instanceof JsonType.Array) {
      requireText("[]", text);
    } else {
      throw new UnfitException(
          "is none: one value, a constant, and an empty collection or map can be one.");
    }
  }

  private static void requireText(String empty, String text) throws UnfitException {
    if (!text.equals(empty)) {
      throw new UnfitException("is \"" + empty + "\", as it is empty.");
    }
  }

  /** The value as JSON has it: a number, a truth value, or a text. */
  public static Object json(JsonType.Scalar type, String text) {
    try {
      return scalar(type, text);
    } catch (UnfitException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is kept in a constant: an immutable value that is no literal. */
  public static boolean isKept(JsonType type) {
    return type instanceof JsonType.Constants
        || (type instanceof JsonType.Scalar scalar
            && (scalar.kind().isParsed()
                || scalar.kind() == ScalarKind.BIG_DECIMAL
                || scalar.kind() == ScalarKind.BIG_INTEGER));
  }

  /** The expression that makes it, of a scalar that is no String. */
  public static CodeBlock code(JsonType.Scalar type, String text) {
    Object value = json(type, text);
    return switch (type.kind()) {
      case BOOLEAN, INT, DOUBLE -> CodeBlock.of("$L", value);
      case BYTE, SHORT -> CodeBlock.of("($T) $L", unboxed(type), value);
      case LONG -> CodeBlock.of("$LL", value);
      case FLOAT -> CodeBlock.of("$LF", value);
      case CHAR -> CodeBlock.of("$L", character(text.charAt(0)));
      case BIG_DECIMAL, BIG_INTEGER -> CodeBlock.of("new $T($S)", type.java(), text);
      case BYTES -> CodeBlock.of("$T.getDecoder().decode($S)", Base64.class, text);
      default -> CodeBlock.of("$T.$L($S)", type.kind().parser(), type.kind().reading(), text);
    };
  }

  /**
   * Not in hexadecimal below the blank: the compiler would see an end of line before it sees a
   * quote.
   */
  private static String character(char c) {
    String text = String.valueOf(c);
    if (c == '\'' || c == '\\') {
      text = "\\" + c;
    } else if (c < ' ') {
      text = "\\" + Integer.toOctalString(c);
    } else if (c >= 0x7f) {
      text = String.format(Locale.ROOT, "\\u%04x", (int) c);
    }
    return "'" + text + "'";
  }

  private static TypeName unboxed(JsonType.Scalar type) {
    return type.java().isBoxedPrimitive() ? type.java().unbox() : type.java();
  }

  private static Object scalar(JsonType.Scalar type, String text) throws UnfitException {
    try {
      return switch (type.kind()) {
        case BOOLEAN -> truth(text);
        case BYTE -> Byte.parseByte(text);
        case SHORT -> Short.parseShort(text);
        case INT -> Integer.parseInt(text);
        case LONG -> Long.parseLong(text);
        case FLOAT -> finite(Float.parseFloat(text));
        case DOUBLE -> finite(Double.parseDouble(text));
        case BIG_DECIMAL -> new BigDecimal(text);
        case BIG_INTEGER -> new BigInteger(text);
        case CHAR -> single(text);
        case STRING -> encodable(text);
        case BYTES -> Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
        default -> parsed(type.kind(), text);
      };
    } catch (IllegalArgumentException | IllformedLocaleException e) { // of numbers and Base64, too
      throw new UnfitException("is " + what(type.kind()) + ".");
    }
  }

  private static String what(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case BYTE, SHORT, INT, LONG -> "a whole number in the range of " + kind.type();
      case FLOAT, DOUBLE -> "a finite number in the range of " + kind.type();
      case BIG_DECIMAL -> "a number";
      case BIG_INTEGER -> "a whole number";
      case CHAR -> "one character";
      case BYTES -> "a text of Base64";
      default -> kind.isParsed() ? kind.what() : "a text that can be written in UTF-8";
    };
  }

  private static boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static float finite(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static String encodable(String text) {
    if (!Texts.isWhole(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String single(String text) {
    if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** Has the type's own method parse it, which generated code calls, too. */
  private static String parsed(ScalarKind kind, String text) {
    if (kind == ScalarKind.LOCALE) {
      return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
    }
    try {
      Method parse =
          Arrays.stream(Class.forName(kind.type()).getMethods())
              .filter(method -> method.getName().equals(kind.reading()))
              .filter(method -> Modifier.isStatic(method.getModifiers()))
              .filter(method -> method.getParameterCount() == 1)
              .filter(method -> method.getParameterTypes()[0].isAssignableFrom(String.class))
              .findFirst()
              .orElseThrow();
      return parse.invoke(null, text).toString();
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(text, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
