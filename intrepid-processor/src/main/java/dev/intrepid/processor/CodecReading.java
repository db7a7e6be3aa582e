package dev.intrepid.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the statements that make values of JSON, through a {@code JsonReader in}. */
final class CodecReading {

  private final CodecWriter codec;

  CodecReading(CodecWriter codec) {
    this.codec = codec;
  }

  /** The body of a method that reads a record. */
  CodeBlock record(Shapes.RecordShape shape) {
    NameAllocator locals = new NameAllocator();
    locals.newName("in");
    locals.newName("yield"); // no statement may begin with it
    String property = locals.newName("p");
    List<ComponentModel> components = shape.components();
    List<String> variables = components.stream().map(c -> locals.newName(c.name())).toList();
    List<String> flags = components.stream().map(c -> locals.newName(flag(c.name()))).toList();
    String names = codec.namesOf(shape.type().name());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if (!in.beginObject())")
            .addStatement("return null")
            .endControlFlow();
    for (int i = 0; i < components.size(); i++) {
      JsonType json = components.get(i).json();
      code.addStatement("$T $N = $L", json.java(), variables.get(i), absent(json));
      if (components.get(i).isRequired()) {
        code.addStatement("boolean $N = false", flags.get(i));
      }
    }
    code.beginControlFlow(
        "for (int $N = in.nextName($N, 0); $N != $T.END; $N = in.nextName($N, $N + 1))",
        property,
        names,
        property,
        RuntimeNames.JSON_NAMES,
        property,
        names,
        property);
    code.beginControlFlow("switch ($N)", property);
    for (int i = 0; i < components.size(); i++) {
      code.add(property(components.get(i), i, variables.get(i), flags.get(i)));
    }
    code.addStatement("default -> in.skipValue()").endControlFlow().endControlFlow();
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).isRequired()) {
        code.beginControlFlow("if (!$N)", flags.get(i))
            .addStatement("throw in.missing($S)", components.get(i).name())
            .endControlFlow();
      }
    }
    CodeBlock arguments =
        variables.stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(", "));
    return code.addStatement("return new $T($L)", shape.type().name(), arguments).build();
  }

  private static String flag(String component) {
    return "has" + component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
  }

  private CodeBlock property(ComponentModel component, int index, String variable, String flag) {
    CodeBlock value = value(component.json());
    if (!component.isRequired()) {
      return CodeBlock.builder().addStatement("case $L -> $N = $L", index, variable, value).build();
    }
    return CodeBlock.builder()
        .beginControlFlow("case $L ->", index)
        .addStatement("$N = !in.isNull()", flag)
        .addStatement("$N = $L", variable, value)
        .endControlFlow()
        .build();
  }

  /** What a component is that the JSON does not have. */
  private static CodeBlock absent(JsonType json) {
    if (json instanceof JsonType.Scalar scalar && scalar.java().isPrimitive()) {
      return switch (scalar.kind()) {
        case BOOLEAN -> CodeBlock.of("false");
        case CHAR -> CodeBlock.of("'\\0'");
        default -> CodeBlock.of("0");
      };
    }
    if (json instanceof JsonType.Maybe) {
      return CodeBlock.of("$T.empty()", Optional.class);
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return CodeBlock.of("$T.empty()", number.java());
    }
    return readsNull(json) ? CodeBlock.of("null") : empty(json);
  }

  private static CodeBlock empty(JsonType collection) {
    if (collection instanceof JsonType.Array array) {
      return sized(array, CodeBlock.of("0"));
    }
    if (collection instanceof JsonType.Keyed) {
      return CodeBlock.of("$T.of()", Map.class);
    }
    return CodeBlock.of("$T.of()", ((JsonType.Many) collection).isSet() ? Set.class : List.class);
  }

  /** A new array: of arrays, the size stands first. */
  private static CodeBlock sized(JsonType.Array array, CodeBlock size) {
    TypeName element = array.element().java();
    StringBuilder rest = new StringBuilder();
    while (element instanceof ArrayTypeName inner) {
      element = inner.componentType();
      rest.append("[]");
    }
    return CodeBlock.of("new $T[$L]$L", element, size, rest.toString());
  }

  /** The expression that reads the value at the reader's current token. */
  CodeBlock value(JsonType json) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar(scalar);
    }
    if (json instanceof JsonType.Constants constants) {
      return CodeBlock.of("$N.read(in)", codec.readerOf(constants));
    }
    if (json instanceof JsonType.Maybe maybe) {
      return readsNull(maybe.value())
          ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value(maybe.value()))
          : CodeBlock.of(
              "in.isNull() ? $T.empty() : $T.of($L)",
              Optional.class,
              Optional.class,
              value(maybe.value()));
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return CodeBlock.of(
          "in.isNull() ? $T.empty() : $T.of(in.$L())",
          number.java(),
          number.java(),
          number.kind().reading());
    }
    return json instanceof JsonType.Mapped
        ? CodeBlock.of("in.readAny($T.class)", json.java())
        : CodeBlock.of("$N(in)", codec.readMethod(json));
  }

  /** Whether JSON null is read as null, not as something empty. */
  private static boolean readsNull(JsonType json) {
    return !(json instanceof JsonType.Many
        || json instanceof JsonType.Array
        || json instanceof JsonType.Keyed
        || json instanceof JsonType.Maybe
        || json instanceof JsonType.MaybeNumber);
  }

  private static CodeBlock scalar(JsonType.Scalar scalar) {
    ScalarKind kind = scalar.kind();
    if (kind.isParsed()) {
      return CodeBlock.of("in.readParsed($T::$L, $S)", scalar.java(), kind.reading(), kind.what());
    }
    return scalar.java().isBoxedPrimitive()
        ? CodeBlock.of("in.isNull() ? null : in.$L()", kind.reading())
        : CodeBlock.of("in.$L()", kind.reading());
  }

  /** The body of a method that reads a record, sealed interface or collection. */
  CodeBlock body(JsonType json) {
    if (json instanceof JsonType.Parts record) {
      return record(codec.shapeOf(record.java()));
    }
    if (json instanceof JsonType.OneOf sealed) {
      return oneOf(sealed);
    }
    if (json instanceof JsonType.Keyed keyed) {
      return keyed(keyed);
    }
    return json instanceof JsonType.Array array ? array(array) : many((JsonType.Many) json);
  }

  private CodeBlock oneOf(JsonType.OneOf sealed) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if (in.isNull())")
            .addStatement("return null")
            .endControlFlow()
            .addStatement("$T part = in.beginTagged()", RuntimeNames.JSON_READER)
            .add("return switch (part.tag()) {\n$>");
    for (ClassName record : codec.recordsOf(sealed)) {
      String read = codec.readMethod(new JsonType.Parts(record));
      code.add("case $S -> $N(part);\n", record.simpleName(), read);
    }
    return code.add("default -> throw part.unknownTag($S);\n$<};\n", codec.tagsOf(sealed)).build();
  }

  private CodeBlock many(JsonType.Many many) {
    String wrap = many.isSet() ? "unmodifiableSet" : "unmodifiableList";
    TypeName interfaced =
        ParameterizedTypeName.get(
            ClassName.get(many.isSet() ? Set.class : List.class), many.element().java());
    return beginArray(many)
        .addStatement(
            "$T all = new $T<>()", interfaced, many.isSet() ? LinkedHashSet.class : ArrayList.class)
        .beginControlFlow("while (in.nextElement())")
        .addStatement("all.add($L)", value(many.element()))
        .endControlFlow()
        .addStatement("return $T.$L(all)", Collections.class, wrap)
        .build();
  }

  private CodeBlock array(JsonType.Array array) {
    return beginArray(array)
        .addStatement("$T all = $L", array.java(), sized(array, CodeBlock.of("8")))
        .addStatement("int size = 0")
        .beginControlFlow("while (in.nextElement())")
        .beginControlFlow("if (size == all.length)")
        .addStatement("all = $T.copyOf(all, 2 * size)", Arrays.class)
        .endControlFlow()
        .addStatement("all[size++] = $L", value(array.element()))
        .endControlFlow()
        .addStatement("return $T.copyOf(all, size)", Arrays.class)
        .build();
  }

  private static CodeBlock.Builder beginArray(JsonType json) {
    return CodeBlock.builder()
        .beginControlFlow("if (!in.beginArray())")
        .addStatement("return $L", empty(json))
        .endControlFlow();
  }

  private CodeBlock keyed(JsonType.Keyed keyed) {
    return CodeBlock.builder()
        .beginControlFlow("if (!in.beginObject())")
        .addStatement("return $L", empty(keyed))
        .endControlFlow()
        .addStatement("$T all = new $T<>()", keyed.java(), LinkedHashMap.class)
        .beginControlFlow("for (String name = in.nextName(); name != null; name = in.nextName())")
        .addStatement("all.put($L, $L)", key(keyed.key()), value(keyed.value()))
        .endControlFlow()
        .addStatement("return $T.unmodifiableMap(all)", Collections.class)
        .build();
  }

  private static CodeBlock key(JsonType key) {
    if (key instanceof JsonType.Constants constants) {
      return CodeBlock.of(
          "in.parseName(name, $T::valueOf, $S)", constants.java(), "one of " + constants.names());
    }
    ScalarKind kind = ((JsonType.Scalar) key).kind();
    return switch (kind) {
      case UUID -> CodeBlock.of("in.parseName(name, $T::fromString, $S)", key.java(), kind.what());
      case INT, LONG ->
          CodeBlock.of("in.parseName(name, $T::valueOf, $S)", key.java(), "a whole number");
      default -> CodeBlock.of("name");
    };
  }
}
