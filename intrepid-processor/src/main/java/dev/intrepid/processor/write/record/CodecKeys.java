package dev.intrepid.processor.write.record;

import com.palantir.javapoet.CodeBlock;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.type.RuntimeNames;

/** Writes how the keys of maps become names of properties, and are read from them. */
final class CodecKeys {

  private final CodecWriter codec;

  CodecKeys(CodecWriter codec) {
    this.codec = codec;
  }

  /** The statement that begins a property. */
  CodeBlock written(JsonType key, CodeBlock value) {
    boolean isText = key instanceof JsonType.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    return CodeBlock.of("out.$L($L)", isText ? "name" : "key", text(key, value));
  }

  /** What has the text of a key; null if something on the way to it is null. */
  private CodeBlock text(JsonType key, CodeBlock value) {
    if (key instanceof JsonType.Constants constants && !constants.areNamedPlainly()) {
      String reader = codec.readerOf(constants);
      return CodeBlock.of("$L == null ? null : $N.name($L)", value, reader, value);
    }
    if (key instanceof JsonType.Parts record) {
      ComponentModel only = codec.shapeOf(record.marked()).components().get(0);
      CodeBlock inner = text(only.json(), CodeBlock.of("$L.$N()", value, only.name()));
      return CodeBlock.of("$L == null ? null : $L", value, inner);
    }
    return value;
  }

  /** The expression that makes a key of the variable {@code name}. */
  CodeBlock read(JsonType key) {
    if (key instanceof JsonType.Constants constants) {
      return CodeBlock.of("$N.readName(in, name)", codec.readerOf(constants));
    }
    if (key instanceof JsonType.Parts record) {
      ComponentModel only = codec.shapeOf(record.marked()).components().get(0);
      return CodeBlock.of("new $T($L)", record.java(), read(only.json()));
    }
    JsonType.Scalar scalar = (JsonType.Scalar) key;
    ScalarKind kind = scalar.kind();
    if (kind == ScalarKind.STRING) {
      return CodeBlock.of("name");
    }
    if (kind.isParsed()) {
      return parsed(CodeBlock.of("$T::$L", kind.parser(), kind.reading()), kind.what());
    }
    return switch (kind) {
      case BYTE, SHORT, INT, LONG ->
          parsed(CodeBlock.of("$T::valueOf", scalar.java().box()), "a whole number");
      case BOOLEAN -> keys("toBoolean", "true or false");
      case CHAR -> keys("toChar", "one character");
      case FLOAT -> keys("toFloat", "a number");
      case DOUBLE -> keys("toDouble", "a number");
      case BIG_DECIMAL -> keys("toBigDecimal", "a number");
      case BIG_INTEGER -> keys("toBigInteger", "a whole number");
      default -> throw new IllegalStateException("No key: " + kind);
    };
  }

  /** Whether two names may be read as one key: an alias, or any name that is unknown. */
  boolean mayBeOfTwoNames(JsonType key) {
    if (key instanceof JsonType.Parts record) {
      return mayBeOfTwoNames(codec.shapeOf(record.marked()).components().get(0).json());
    }
    if (key instanceof JsonType.Constants constants) {
      for (ConstantModel constant : constants.constants()) {
        if (constant.isUnknown() || !constant.json().aliases().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static CodeBlock keys(String method, String what) {
    return parsed(CodeBlock.of("$T::$L", RuntimeNames.JSON_KEYS, method), what);
  }

  private static CodeBlock parsed(CodeBlock parse, String what) {
    return CodeBlock.of("in.parseName(name, $L, $S)", parse, what);
  }
}
