package dev.intrepid.processor.write.record;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes the {@code write} and {@code read} of one codec into its class, and a private static
 * method for each record, sealed interface and collection inside. What is read and written stands
 * in {@link CodecReading} and {@link CodecWriting}; this class knows which members are needed.
 */
public final class CodecWriter {

  /** Those of every codec, or around it: an expression that begins with one is not the class. */
  private static final Set<String> FIELDS = Set.of("INSTANCE", "FACTORY");

  private final TypeSpec.Builder type;
  private final Shapes shapes;
  private final CodecNames names = new CodecNames();
  private final Set<String> members = new HashSet<>();
  private final Deque<Runnable> missing = new ArrayDeque<>();
  private final CodecKeys keys = new CodecKeys(this);
  private final CodecReading reading;
  private final CodecWriting writing;

  public CodecWriter(TypeSpec.Builder type, Shapes shapes) {
    this.type = type;
    this.shapes = shapes;
    this.reading = new CodecReading(this);
    this.writing = new CodecWriting(this);
  }

  /** Writes the codec of a value. */
  public void writeRoot(JsonType root) {
    JsonType json = boxed(root);
    names.reserve(shapes.models(json));
    MethodSpec.Builder write =
        Generated.override("write")
            .addParameter(json.java(), "value")
            .addParameter(RuntimeNames.JSON_WRITER, "out");
    MethodSpec.Builder read =
        Generated.override("read")
            .addParameter(RuntimeNames.JSON_READER, "in")
            .returns(json.java());
    if (json instanceof JsonType.Parts record) {
      names.root(record.marked(), "_NAMES");
      write.addStatement("out.beginObject()");
      write.addCode(writing.properties(shapes.of(record.marked())));
      write.addStatement("out.endObject()");
      read.beginControlFlow("if (!in.beginObject())")
          .addStatement("return null")
          .endControlFlow()
          .addCode(reading.record(shapes.of(record.marked())));
    } else {
      write.addCode(writing.element(json, "value"));
      read.addStatement("return $L", reading.orNull(json));
    }
    type.addMethod(write.build());
    type.addMethod(read.build());
    while (!missing.isEmpty()) {
      missing.remove().run();
    }
  }

  private static JsonType boxed(JsonType json) {
    return json instanceof JsonType.Scalar scalar && scalar.java().isPrimitive()
        ? new JsonType.Scalar(scalar.java().box(), scalar.kind())
        : json;
  }

  /** The constant with the property names of a record, their aliases after all. */
  String namesOf(TypeName record) {
    String constant = names.constant(record, "_NAMES");
    if (members.add(constant)) {
      List<ComponentModel> components = shapes.of(record).components();
      List<String> properties = new ArrayList<>();
      for (ComponentModel component : components) {
        properties.add(component.jsonName());
      }
      for (ComponentModel component : components) {
        properties.addAll(component.names().aliases());
      }
      type.addField(
          FieldSpec.builder(RuntimeNames.JSON_NAMES, constant, PRIVATE, STATIC, FINAL)
              .initializer("$T.of($L)", RuntimeNames.JSON_NAMES, Literals.of(properties))
              .build());
    }
    return constant;
  }

  /** The constant that reads an enum. */
  String readerOf(JsonType.Constants json) {
    String constant = names.constant(json.java(), "");
    if (members.add(constant)) {
      type.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(RuntimeNames.JSON_ENUM, json.java()),
                  constant,
                  PRIVATE,
                  STATIC,
                  FINAL)
              .initializer(constants(json))
              .build());
    }
    return constant;
  }

  private static CodeBlock constants(JsonType.Constants json) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($L)", RuntimeNames.JSON_ENUM, values(json.java()));
    if (!json.areNamedPlainly()) {
      code.add(".storedAs($L)", Literals.of(ownAndStored(json)));
    }
    for (ConstantModel constant : json.constants()) {
      CodeBlock name = Literals.of(constant.json().name());
      for (String alias : constant.json().aliases()) {
        code.add(".alias($L, $L)", Literals.of(alias), name);
      }
      if (constant.isUnknown()) {
        code.add(".unknown($L)", name);
      }
    }
    return code.build();
  }

  private static CodeBlock values(ClassName java) {
    return FIELDS.contains(java.simpleNames().get(0))
        ? CodeBlock.of("$T.class.getEnumConstants()", java)
        : CodeBlock.of("$T.values()", java);
  }

  /** No constant is known by its place: the enum may be compiled again, with others before it. */
  private static List<String> ownAndStored(JsonType.Constants json) {
    List<String> names = new ArrayList<>();
    for (ConstantModel constant : json.constants()) {
      names.add(constant.name());
      names.add(constant.json().name());
    }
    return names;
  }

  /** The constant with a codec of the user's. */
  String codecOf(JsonType.Coded json) {
    ClassName codec = json.codec().name();
    String constant = names.constant(codec, "");
    if (members.add(constant)) {
      String made = json.hasInstance() ? "$T.INSTANCE" : "new $T()";
      type.addField(
          FieldSpec.builder(codec, constant, PRIVATE, STATIC, FINAL)
              .initializer(made, codec)
              .build());
    }
    return constant;
  }

  /** The constant with a type that is left to the app's ObjectMapper. */
  String typeOf(JsonType.Mapped json) {
    String constant = names.constant(json.java(), "_TYPE");
    if (members.add(constant)) {
      TypeName mapped = ParameterizedTypeName.get(RuntimeNames.MAPPED_TYPE, json.java());
      type.addField(
          FieldSpec.builder(mapped, constant, PRIVATE, STATIC, FINAL)
              .initializer(json.description())
              .build());
    }
    return constant;
  }

  /** The constant with the default of a component. */
  String keep(TypeName record, String component, TypeName componentType, CodeBlock value) {
    String constant = names.defaultOf(record, component);
    if (members.add(constant)) {
      type.addField(
          FieldSpec.builder(componentType, constant, PRIVATE, STATIC, FINAL)
              .initializer(value)
              .build());
    }
    return constant;
  }

  /** The method that reads a record, sealed interface or collection. */
  String readMethod(JsonType json) {
    String name = names.method("read", json);
    if (members.add(name)) {
      missing.add(
          () ->
              type.addMethod(
                  MethodSpec.methodBuilder(name)
                      .addModifiers(PRIVATE, STATIC)
                      .addParameter(RuntimeNames.JSON_READER, "in")
                      .returns(json.java())
                      .addCode(reading.body(json))
                      .build()));
    }
    return name;
  }

  /** The method that writes a record, sealed interface or collection. */
  String writeMethod(JsonType json) {
    return method(names.method("write", json), json.java(), () -> writing.body(json));
  }

  /** The method that writes the properties of a record without the braces around them. */
  String propertiesMethod(TypeName record) {
    return method(
        names.method("writePropertiesOf", record),
        record,
        () -> writing.properties(shapes.of(record)));
  }

  private String method(String name, TypeName value, Supplier<CodeBlock> body) {
    if (members.add(name)) {
      missing.add(
          () ->
              type.addMethod(
                  MethodSpec.methodBuilder(name)
                      .addModifiers(PRIVATE, STATIC)
                      .addParameter(value, "value")
                      .addParameter(RuntimeNames.JSON_WRITER, "out")
                      .addCode(body.get())
                      .build()));
    }
    return name;
  }

  CodecKeys keys() {
    return keys;
  }

  List<ClassName> recordsOf(JsonType.OneOf sealed) {
    return shapes.members(sealed.java());
  }

  Shapes.RecordShape shapeOf(TypeName record) {
    return shapes.of(record);
  }

  /** The names that tell the records of a sealed interface apart. */
  String tagsOf(JsonType.OneOf sealed) {
    return recordsOf(sealed).stream().map(ClassName::simpleName).collect(Collectors.joining(", "));
  }
}
