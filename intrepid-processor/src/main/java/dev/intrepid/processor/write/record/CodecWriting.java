package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.write.Locals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the statements that turn values into JSON, through a {@code JsonWriter out}. */
final class CodecWriting {

  private final CodecWriter codec;

  CodecWriting(CodecWriter codec) {
    this.codec = codec;
  }

  /** The properties of a record {@code value}; what is empty, or null and may be, is left out. */
  CodeBlock properties(Shapes.RecordShape shape) {
    NameAllocator locals = new NameAllocator();
    Locals.free("value", locals);
    Locals.free("out", locals);
    CodeBlock.Builder code = CodeBlock.builder();
    List<ComponentModel> components = shape.components();
    String names = components.isEmpty() ? "" : codec.namesOf(shape.marked());
    for (int i = 0; i < components.size(); i++) {
      code.add(property(components.get(i), names, i, locals));
    }
    return code.build();
  }

  private CodeBlock property(
      ComponentModel component, String names, int index, NameAllocator locals) {
    JsonType json = component.json();
    CodeBlock direct = direct(component, names, index);
    if (direct != null) {
      return CodeBlock.builder().addStatement(direct).build();
    }
    if (component.isNullable() || component.isOptional()) {
      return guarded(component, names, index, Locals.named(component.name(), locals));
    }
    if (isBoxed(json)) {
      String local = Locals.named(component.name(), locals);
      return CodeBlock.builder()
          .addStatement(
              "$T $N = out.present($N, $L, value.$N())",
              json.java(),
              local,
              names,
              index,
              component.name())
          .addStatement("out.name($N, $L)", names, index)
          .add(present(json, CodeBlock.of("$N", local)))
          .build();
    }
    return CodeBlock.builder()
        .addStatement("out.name($N, $L)", names, index)
        .add(present(json, CodeBlock.of("out.present(value.$N())", component.name())))
        .build();
  }

  /** One call that writes name and value, if there is one; null if not. */
  private static @Nullable CodeBlock direct(ComponentModel component, String names, int index) {
    if (!(component.json() instanceof JsonType.Scalar scalar)) {
      return null;
    }
    ScalarKind kind = scalar.kind();
    if (kind == ScalarKind.CHAR && scalar.java().isPrimitive()) {
      return CodeBlock.of(
          "out.string($N, $L, $T.valueOf(value.$N()))",
          names,
          index,
          String.class,
          component.name());
    }
    boolean leavesOutNull = kind.isParsed() || kind == ScalarKind.STRING;
    return scalar.java().isPrimitive() || (component.isNullable() && leavesOutNull)
        ? CodeBlock.of("out.$L($N, $L, value.$N())", kind.writing(), names, index, component.name())
        : null;
  }

  /** Leaves out what is null or empty. */
  private CodeBlock guarded(ComponentModel component, String names, int index, String local) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (component.isOptional()) {
      code.addStatement(
              "$T $N = out.present($N, $L, value.$N())",
              component.json().java(),
              local,
              names,
              index,
              component.name())
          .beginControlFlow("if ($N.isPresent())", local);
    } else {
      code.addStatement("$T $N = value.$N()", component.json().java(), local, component.name())
          .beginControlFlow("if ($N != null)", local);
    }
    return code.addStatement("out.name($N, $L)", names, index)
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

  /** Writes the value of a variable: null only if it may be. */
  CodeBlock element(JsonType json, String variable) {
    return element(json, CodeBlock.of("$N", variable));
  }

  private CodeBlock element(JsonType json, CodeBlock value) {
    if (json instanceof JsonType.OrNull nullable) {
      return orNull(CodeBlock.of("$L == null", value), nullable.value(), value);
    }
    if (json instanceof JsonType.Maybe || json instanceof JsonType.MaybeNumber) {
      return orNull(CodeBlock.of("out.present($L).isEmpty()", value), json, value);
    }
    if (isBoxed(json)) {
      return CodeBlock.builder()
          .addStatement("out.present($L)", value)
          .add(present(json, value))
          .build();
    }
    boolean isPrimitive = json.java().isPrimitive();
    return present(json, isPrimitive ? value : CodeBlock.of("out.present($L)", value));
  }

  private CodeBlock orNull(CodeBlock isNothing, JsonType json, CodeBlock value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", isNothing)
        .addStatement("out.nullValue()")
        .nextControlFlow("else")
        .add(present(json, value))
        .endControlFlow()
        .build();
  }

  /** A boxed primitive, of which an overloaded method takes a variable more surely than a call. */
  private static boolean isBoxed(JsonType json) {
    return json instanceof JsonType.Scalar scalar && scalar.isBoxed();
  }

  private CodeBlock call(JsonType json, CodeBlock value) {
    if (json instanceof JsonType.Scalar scalar) {
      return scalar.kind() == ScalarKind.CHAR
          ? CodeBlock.of("out.string($T.valueOf($L))", String.class, value)
          : CodeBlock.of("out.$L($L)", scalar.kind().writing(), value);
    }
    if (json instanceof JsonType.Constants constants) {
      return CodeBlock.of("out.string($L)", name(constants, value));
    }
    if (json instanceof JsonType.MaybeNumber maybe) {
      return CodeBlock.of("out.number($L.$L())", value, maybe.getter());
    }
    if (json instanceof JsonType.Coded coded) {
      return CodeBlock.of("out.value($N, $L)", codec.codecOf(coded), value);
    }
    return json instanceof JsonType.Mapped mapped
        ? CodeBlock.of("out.mapped($N, $L)", codec.typeOf(mapped), value)
        : CodeBlock.of("$N($L, out)", codec.writeMethod(json), value);
  }

  /** The name under which a constant is stored. */
  private CodeBlock name(JsonType.Constants constants, CodeBlock value) {
    return constants.areNamedPlainly()
        ? CodeBlock.of("$L.name()", value)
        : CodeBlock.of("$N.name($L)", codec.readerOf(constants), value);
  }

  /** The body of a method that writes {@code value}, which is not null. */
  CodeBlock body(JsonType json) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (json instanceof JsonType.Parts record) {
      return code.addStatement("out.beginObject()")
          .add(properties(codec.shapeOf(record.marked())))
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
    if (json instanceof JsonType.Many many && many.kind().isSorted()) {
      code.addStatement("out.requireNaturalOrder(value.comparator())");
    }
    return code.addStatement("out.beginArray()")
        .beginControlFlow("for ($T element : value)", element.java())
        .add(element(element, "element"))
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }

  private CodeBlock keyed(JsonType.Keyed keyed) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (keyed.kind().isSorted()) {
      code.addStatement("out.requireNaturalOrder(value.comparator())");
    }
    return code.addStatement("out.beginObject()")
        .beginControlFlow(
            "for ($T entry : value.entrySet())",
            ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class), keyed.key().java(), keyed.value().java()))
        .addStatement(codec.keys().written(keyed.key(), CodeBlock.of("entry.getKey()")))
        .addStatement("$T element = entry.getValue()", keyed.value().java())
        .add(element(keyed.value(), "element"))
        .endControlFlow()
        .addStatement("out.endObject()")
        .build();
  }

  private CodeBlock oneOf(JsonType.OneOf sealed) {
    CodeBlock.Builder code = CodeBlock.builder();
    String flow = "if";
    for (ClassName record : codec.recordsOf(sealed)) {
      // Strict builds warn of a binding or a parameter that is not used.
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
    return code.nextControlFlow("else")
        .addStatement("throw out.unforeseen(value)")
        .endControlFlow()
        .build();
  }
}
