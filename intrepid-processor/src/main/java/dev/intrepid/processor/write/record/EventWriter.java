package dev.intrepid.processor.write.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Topic;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.Singletons;
import dev.intrepid.processor.write.Warnings;
import java.util.List;

/** Writes {@code X_Event}: the stream, type, version and JSON of the messages of one type. */
public final class EventWriter {

  private EventWriter() {}

  public static TypeSpec.Builder write(EventModel event, Shapes shapes) {
    ClassName record = event.type().name();
    JsonType json = new JsonType.Parts(record);
    TypeSpec.Builder type =
        Generated.of(event.type(), event.generated())
            .addJavadoc("Makes events of {@link $T}.\n", record)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.INTO_EVENT, record));
    Warnings.ofCodec().deprecated(shapes.isDeprecated(json)).exports(event.type()).suppress(type);
    type.addField(Singletons.instance(event.generated(), event.type()));
    CodecWriter codec = new CodecWriter(type, shapes);
    type.addMethod(Singletons.constructor());
    type.addMethod(Singletons.classGetter("messageClass", record));
    type.addMethod(
        Generated.override("type")
            .returns(String.class)
            .addStatement("return $L", Literals.of(event.eventType()))
            .build());
    type.addMethod(
        Generated.override("version")
            .returns(int.class)
            .addStatement("return $L", event.version())
            .build());
    if (!event.formerly().isEmpty()) {
      type.addMethod(formerly(event));
    }
    type.addMethod(
        Generated.override("topic")
            .returns(RuntimeNames.SUBSCRIPTION_TOPIC)
            .addStatement("return $L", Topic.code(event.stream()))
            .build());
    type.addMethod(
        Generated.override("template")
            .returns(String.class)
            .addStatement("return $S", event.stream().text())
            .build());
    type.addMethod(
        Generated.override("stream")
            .addParameter(record, "message")
            .returns(String.class)
            .addStatement("return $L", ofComponents(event.stream(), event.components(), "message"))
            .build());
    LibraryRecordsWriter.addTo(type, shapes.ofLibraries(List.of(json)));
    codec.writeRoot(json);
    return type;
  }

  private static MethodSpec formerly(EventModel event) {
    CodeBlock names = Literals.of(WrittenText.texts(event.formerly()));
    return Generated.override("formerly")
        .returns(ParameterizedTypeName.get(List.class, String.class))
        .addStatement("return $T.of($L)", List.class, names)
        .build();
  }

  /** The URI of a record whose components are the variables. */
  static CodeBlock ofComponents(Template template, List<ComponentModel> components, String record) {
    return UriWriter.uri(
        template,
        name ->
            UriWriter.encoded(name, key(components, name), CodeBlock.of("$N.$L()", record, name)));
  }

  static Key key(List<ComponentModel> components, String name) {
    for (ComponentModel component : components) {
      if (component.name().equals(name) && component.key() != null) {
        return component.key();
      }
    }
    throw new IllegalStateException("No key " + name);
  }
}
