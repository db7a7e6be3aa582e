package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.CollectionKind;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.DefaultValue;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.Locals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the statements that make values of JSON, through a {@code JsonReader in}. */
final class CodecReading {

  private static final CodeBlock IN = CodeBlock.of("in");

  private final CodecWriter codec;

  CodecReading(CodecWriter codec) {
    this.codec = codec;
  }

  /** The body of a method that reads a record whose object is entered. */
  CodeBlock record(Shapes.RecordShape shape) {
    NameAllocator locals = new NameAllocator();
    Locals.free("in", locals);
    Locals.free("yield", locals); // no statement may begin with it
    String property = Locals.free("p", locals);
    List<ComponentModel> components = shape.components();
    List<String> variables = new ArrayList<>();
    for (ComponentModel component : components) {
      variables.add(Locals.named(component.name(), locals));
    }
    SeenMask seen = new SeenMask(components, locals);
    String names = codec.namesOf(shape.marked());
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i < components.size(); i++) {
      ComponentModel component = components.get(i);
      code.addStatement(
          "$T $N = $L", component.json().java(), variables.get(i), absent(component, shape));
    }
    code.add(seen.declaration());
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
      code.add(property(components.get(i), indexes(components, i), variables.get(i), seen, i));
    }
    code.addStatement("default -> in.skipValue()").endControlFlow().endControlFlow();
    code.add(seen.check(names));
    String arguments = String.join(", ", variables);
    return code.addStatement("return new $T($L)", shape.java(), arguments).build();
  }

  /** The indexes of the names of a component: its own, and those of its aliases after all. */
  private static String indexes(List<ComponentModel> components, int index) {
    List<String> indexes = new ArrayList<>(List.of(String.valueOf(index)));
    int alias = components.size();
    for (int i = 0; i < components.size(); i++) {
      for (int n = components.get(i).names().aliases().size(); n > 0; n--) {
        if (i == index) {
          indexes.add(String.valueOf(alias));
        }
        alias++;
      }
    }
    return String.join(", ", indexes);
  }

  private CodeBlock property(
      ComponentModel component, String indexes, String variable, SeenMask seen, int index) {
    JsonType json = component.json();
    if (component.isRequired()) {
      return CodeBlock.builder()
          .beginControlFlow("case $L ->", indexes)
          .addStatement("$N = $L", variable, present(json))
          .addStatement(seen.mark(index))
          .endControlFlow()
          .build();
    }
    if (component.otherwise() != null) {
      return CodeBlock.builder()
          .beginControlFlow("case $L ->", indexes)
          .beginControlFlow("if (!in.isNull())")
          .addStatement("$N = $L", variable, value(json, IN))
          .endControlFlow()
          .endControlFlow()
          .build();
    }
    CodeBlock value = component.isOptional() ? value(json) : orNull(json);
    return CodeBlock.builder().addStatement("case $L -> $N = $L", indexes, variable, value).build();
  }

  /** The value of a component as long as its property has not been read. */
  private CodeBlock absent(ComponentModel component, Shapes.RecordShape shape) {
    JsonType json = component.json();
    DefaultModel otherwise = component.otherwise();
    if (otherwise != null) {
      return otherwise(component, otherwise, shape);
    }
    if (json.java().isPrimitive()) {
      return zero(json.java());
    }
    return component.isOptional() ? none(json) : CodeBlock.of("null");
  }

  /** What a variable of a primitive holds before it is read, which may be by a codec of its own. */
  private static CodeBlock zero(TypeName primitive) {
    if (primitive.equals(TypeName.CHAR)) {
      return CodeBlock.of("'\\0'");
    }
    return CodeBlock.of(primitive.equals(TypeName.BOOLEAN) ? "false" : "0");
  }

  private CodeBlock otherwise(
      ComponentModel component, DefaultModel otherwise, Shapes.RecordShape shape) {
    JsonType json = component.json();
    if (!(json instanceof JsonType.Scalar || json instanceof JsonType.Constants)) {
      return empty(json);
    }
    CodeBlock code =
        json instanceof JsonType.Scalar scalar
            ? scalar.kind() == ScalarKind.STRING
                ? Literals.of(otherwise.text())
                : DefaultValue.code(scalar, otherwise.text())
            : CodeBlock.of(
                "$N.constant($L)",
                codec.readerOf((JsonType.Constants) json),
                Literals.of(otherwise.text()));
    return DefaultValue.isKept(json)
        ? CodeBlock.of("$N", codec.keep(shape.marked(), component.name(), json.java(), code))
        : code;
  }

  /** The Optional without a value. */
  private static CodeBlock none(JsonType optional) {
    return optional instanceof JsonType.MaybeNumber number
        ? CodeBlock.of("$T.empty()", number.java())
        : CodeBlock.of("$T.empty()", Optional.class);
  }

  private static CodeBlock empty(JsonType collection) {
    if (collection instanceof JsonType.Array array) {
      return sized(array, CodeBlock.of("0"));
    }
    CollectionKind kind =
        collection instanceof JsonType.Keyed keyed
            ? keyed.kind()
            : ((JsonType.Many) collection).kind();
    return kind.empty(collection.inside().get(0).java());
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

  /** The expression that reads the value at the reader's current token, if it may be that. */
  CodeBlock value(JsonType json) {
    if (json instanceof JsonType.OrNull nullable) {
      return orNull(nullable.value());
    }
    if (json instanceof JsonType.Maybe maybe && isRaw(maybe.value())) {
      return CodeBlock.of("$T.of(in.readRaw())", Optional.class); // null is a value, too
    }
    if (json instanceof JsonType.Maybe maybe) {
      return CodeBlock.of(
          "in.isNull() ? $L : $T.of($L)", none(json), Optional.class, valueOrOptional(maybe));
    }
    if (json instanceof JsonType.MaybeNumber number) {
      return CodeBlock.of(
          "in.isNull() ? $L : $T.of(in.$L())", none(json), number.java(), number.kind().reading());
    }
    return present(json);
  }

  private CodeBlock valueOrOptional(JsonType.Maybe maybe) {
    JsonType inner = maybe.value();
    return inner instanceof JsonType.Maybe || inner instanceof JsonType.MaybeNumber
        ? value(inner)
        : value(inner, IN);
  }

  /** The same for what is null where JSON has null. */
  CodeBlock orNull(JsonType json) {
    return isRaw(json) ? value(json, IN) : CodeBlock.of("in.isNull() ? null : $L", value(json, IN));
  }

  /** Whether it is JSON as it is, of which null is a value like others. */
  private static boolean isRaw(JsonType json) {
    return json instanceof JsonType.Scalar scalar && scalar.kind() == ScalarKind.RAW;
  }

  /** The same for what must not be null. */
  private CodeBlock present(JsonType json) {
    return value(json, isRaw(json) ? IN : CodeBlock.of("in.present()"));
  }

  /** The same, where the reader is known not to stand at null, or finds out. */
  private CodeBlock value(JsonType json, CodeBlock in) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar(scalar.kind(), in);
    }
    if (json instanceof JsonType.Constants constants) {
      return CodeBlock.of("$N.read($L)", codec.readerOf(constants), in);
    }
    if (json instanceof JsonType.Coded coded) {
      return CodeBlock.of("$L.readValue($N)", in, codec.codecOf(coded));
    }
    return json instanceof JsonType.Mapped mapped
        ? CodeBlock.of("$L.readMapped($N)", in, codec.typeOf(mapped))
        : CodeBlock.of("$N($L)", codec.readMethod(json), in);
  }

  private static CodeBlock scalar(ScalarKind kind, CodeBlock in) {
    return switch (kind) {
      case INSTANT -> CodeBlock.of("$L.readInstant()", in); // no String is made of the two
      case UUID -> CodeBlock.of("$L.readUuid()", in);
      default ->
          kind.isParsed()
              ? CodeBlock.of(
                  "$L.readParsed($T::$L, $S)", in, kind.parser(), kind.reading(), kind.what())
              : CodeBlock.of("$L.$L()", in, kind.reading());
    };
  }

  /** The body of a method that reads a record, sealed interface or collection, but no null. */
  CodeBlock body(JsonType json) {
    if (json instanceof JsonType.Parts record) {
      return CodeBlock.builder()
          .addStatement("in.beginObject()")
          .add(record(codec.shapeOf(record.marked())))
          .build();
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
            .addStatement("$T part = in.beginTagged()", RuntimeNames.JSON_READER)
            .add("return switch (part.tag()) {\n$>");
    for (ClassName record : codec.recordsOf(sealed)) {
      String read = codec.readMethod(new JsonType.Parts(record));
      code.add("case $S -> $N(part);\n", record.simpleName(), read);
    }
    return code.add("default -> throw part.unknownTag($S);\n$<};\n", codec.tagsOf(sealed)).build();
  }

  private CodeBlock many(JsonType.Many many) {
    return CodeBlock.builder()
        .addStatement("in.beginArray()")
        .addStatement("$T all = $L", many.java(), many.kind().filled(many.element().java()))
        .beginControlFlow("while (in.nextElement())")
        .addStatement("all.add($L)", value(many.element()))
        .endControlFlow()
        .addStatement("return $L", many.kind().wrapped("all"))
        .build();
  }

  private CodeBlock array(JsonType.Array array) {
    return CodeBlock.builder()
        .addStatement("in.beginArray()")
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

  private CodeBlock keyed(JsonType.Keyed keyed) {
    return CodeBlock.builder()
        .addStatement("in.beginObject()")
        .addStatement("$T all = $L", keyed.java(), keyed.kind().filled(keyed.key().java()))
        .beginControlFlow(
            "for ($T name = in.nextName(); name != null; name = in.nextName())", String.class)
        .addStatement("all.put($L, $L)", key(keyed.key()), value(keyed.value()))
        .endControlFlow()
        .addStatement("return $L", keyed.kind().wrapped("all"))
        .build();
  }

  /** A key; of names that may be read as one key, none may come after another. */
  private CodeBlock key(JsonType key) {
    CodeBlock read = codec.keys().read(key);
    return codec.keys().mayBeOfTwoNames(key)
        ? CodeBlock.of("in.newKey(all, $L, name)", read)
        : read;
  }
}
