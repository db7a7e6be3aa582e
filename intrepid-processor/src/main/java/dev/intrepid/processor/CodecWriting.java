package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the statements that turn values into JSON, through a {@code JsonWriter out}. */
final class CodecWriting {

  private final CodecWriter codec;

  CodecWriting(CodecWriter codec) {
    this.codec = codec;
  }

  /** The properties of a record {@code value}; what is null or empty is left out. */
  CodeBlock properties(Shapes.RecordShape shape) {
    NameAllocator locals = new NameAllocator();
    locals.newName("value");
    locals.newName("out");
    CodeBlock.Builder code = CodeBlock.builder();
    List<ComponentModel> components = shape.components();
    for (int i = 0; i < components.size(); i++) {
      ComponentModel component = components.get(i);
      String names = codec.namesOf(shape.type().name());
      CodeBlock direct = direct(component, names, i);
      if (direct != null) {
        code.addStatement(direct);
      } else {
        code.add(guarded(component, names, i, locals.newName(component.name())));
      }
    }
    return code.build();
  }

  /** One call that writes name and value, if there is one; null if not. */
  private static @Nullable CodeBlock direct(ComponentModel component, String names, int index) {
    if (!(component.json() instanceof JsonType.Scalar scalar)) {
      return null;
    }
    ScalarKind kind = scalar.kind();
    if (kind == ScalarKind.CHAR && scalar.java().isPrimitive()) {
      return CodeBlock.of(
          "out.string($N, $L, String.valueOf(value.$N()))", names, index, component.name());
    }
    return kind.isParsed() || kind == ScalarKind.STRING || scalar.java().isPrimitive()
        ? CodeBlock.of("out.$L($N, $L, value.$N())", kind.writing(), names, index, component.name())
        : null;
  }

  private CodeBlock guarded(ComponentModel component, String names, int index, String local) {
    boolean isOptional =
        component.json() instanceof JsonType.Maybe
            || component.json() instanceof JsonType.MaybeNumber;
    String condition = isOptional ? "if ($N != null && $N.isPresent())" : "if ($N != null)";
    Object[] args = isOptional ? new Object[] {local, local} : new Object[] {local};
    return CodeBlock.builder()
        .addStatement("$T $N = value.$N()", component.json().java(), local, component.name())
        .beginControlFlow(condition, args)
        .addStatement("out.name($N, $L)", names, index)
        .add(present(component.json(), CodeBlock.of("$N", local)))
        .endControlFlow()
        .build();
  }

  /** Writes what is not null and, if optional, not empty. */
  private CodeBlock present(JsonType json, CodeBlock value) {
    if (json instanceof JsonType.Maybe maybe) {
      return maybe.value() instanceof JsonType.Maybe
              || maybe.value() instanceof JsonType.MaybeNumber
          ? element(maybe.value(), CodeBlock.of("$L.get()", value))
          : present(maybe.value(), CodeBlock.of("$L.get()", value));
    }
    return CodeBlock.builder().addStatement(call(json, value)).build();
  }

  /** Writes the value of a variable, which may be null. */
  CodeBlock nullable(JsonType json, String variable) {
    return element(json, CodeBlock.of("$N", variable));
  }

  private CodeBlock element(JsonType json, CodeBlock value) {
    if (writesNull(json)) {
      return CodeBlock.builder().addStatement(call(json, value)).build();
    }
    boolean isOptional = json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber;
    CodeBlock condition =
        isOptional
            ? CodeBlock.of("if ($L == null || $L.isEmpty())", value, value)
            : CodeBlock.of("if ($L == null)", value);
    return CodeBlock.builder()
        .beginControlFlow("$L", condition)
        .addStatement("out.nullValue()")
        .nextControlFlow("else")
        .add(present(json, value))
        .endControlFlow()
        .build();
  }

  /** Whether the call that writes it takes null, or there is no null. */
  private static boolean writesNull(JsonType json) {
    if (json instanceof JsonType.Scalar scalar) {
      return !scalar.java().isBoxedPrimitive();
    }
    return !(json instanceof JsonType.Constants
        || json instanceof JsonType.Maybe
        || json instanceof JsonType.MaybeNumber);
  }

  private CodeBlock call(JsonType json, CodeBlock value) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar.kind() == ScalarKind.CHAR
          ? CodeBlock.of("out.string(String.valueOf($L))", value)
          : CodeBlock.of("out.$L($L)", scalar.kind().writing(), value);
    }
    if (json instanceof JsonType.Constants) {
      return CodeBlock.of("out.string($L.name())", value);
    }
    if (json instanceof JsonType.MaybeNumber maybe) {
      return CodeBlock.of("out.number($L.$L())", value, maybe.getter());
    }
    return json instanceof JsonType.Mapped
        ? CodeBlock.of("out.any($L)", value)
        : CodeBlock.of("$N($L, out)", codec.writeMethod(json), value);
  }

  /** The body of a method that writes {@code value}, which may be null. */
  CodeBlock body(JsonType json) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if (value == null)")
            .addStatement("out.nullValue()")
            .addStatement("return")
            .endControlFlow();
    if (json instanceof JsonType.Parts record) {
      return code.addStatement("out.beginObject()")
          .add(properties(codec.shapeOf(record.java())))
          .addStatement("out.endObject()")
          .build();
    }
    if (json instanceof JsonType.OneOf sealed) {
      return code.add(oneOf(sealed)).build();
    }
    if (json instanceof JsonType.Keyed keyed) {
      return code.add(keyed(keyed)).build();
    }
    JsonType element = json.inside().get(0);
    return code.addStatement("out.beginArray()")
        .beginControlFlow("for ($T element : value)", element.java())
        .add(nullable(element, "element"))
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }

  private CodeBlock keyed(JsonType.Keyed keyed) {
    String name =
        keyed.key() instanceof JsonType.Constants
            ? "name()"
            : keyed.key().java().equals(ClassName.get(String.class)) ? "" : "toString()";
    CodeBlock key =
        name.isEmpty() ? CodeBlock.of("entry.getKey()") : CodeBlock.of("entry.getKey().$L", name);
    return CodeBlock.builder()
        .addStatement("out.beginObject()")
        .beginControlFlow(
            "for ($T entry : value.entrySet())",
            ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class), keyed.key().java(), keyed.value().java()))
        .addStatement("out.name($L)", key)
        .addStatement("$T element = entry.getValue()", keyed.value().java())
        .add(nullable(keyed.value(), "element"))
        .endControlFlow()
        .addStatement("out.endObject()")
        .build();
  }

  private CodeBlock oneOf(JsonType.OneOf sealed) {
    CodeBlock.Builder code = CodeBlock.builder();
    String flow = "if";
    for (ClassName record : codec.recordsOf(sealed)) {
      // A binding or a parameter that is not used would be told by strict builds.
      boolean isEmpty = codec.shapeOf(record).components().isEmpty();
      CodeBlock condition =
          CodeBlock.of("$L (value instanceof $T$L)", flow, record, isEmpty ? "" : " part");
      if (flow.equals("if")) {
        code.beginControlFlow("$L", condition);
      } else {
        code.nextControlFlow("$L", condition);
      }
      code.addStatement("out.beginTagged($S)", record.simpleName());
      if (!isEmpty) {
        code.addStatement("$N(part, out)", codec.propertiesMethod(record));
      }
      code.addStatement("out.endObject()");
      flow = "else if";
    }
    return code.endControlFlow().build();
  }
}
