package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.HandledMessages;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Warnings;
import dev.intrepid.processor.write.record.LibraryRecordsWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code X_Handlers}: the table that calls the handlers of one class. */
public final class HandlersWriter {

  private final HandlersModel model;
  private final Shapes shapes;
  private final TypeSpec.Builder type;
  private final HandledMessages messages;
  private final HandlersMembers members;

  private HandlersWriter(HandlersModel model, Shapes shapes) {
    this.model = model;
    this.shapes = shapes;
    this.type = Generated.of(model.type(), model.generated());
    this.messages = HandledMessages.of(model);
    this.members = new HandlersMembers(type, model, shapes);
  }

  public static TypeSpec.Builder write(HandlersModel model, Shapes shapes) {
    return new HandlersWriter(model, shapes).write();
  }

  private TypeSpec.Builder write() {
    type.addJavadoc("Calls the handlers of {@link $T}.\n", model.type().name());
    type.addSuperinterface(RuntimeNames.HANDLER_TABLE);
    Warnings.none()
        .deprecated(new Deprecation(shapes).isIn(model))
        .raw(isRaw(model))
        .exports(model.type())
        .suppress(type);
    type.addField(factory());
    members.state().addTo(type);
    type.addMethod(members.state().constructor());
    addHandle();
    addHandleBatch();
    List<HandlerModel> handlers = model.handlers();
    for (int i = 0; i < handlers.size(); i++) {
      type.addMethod(new HandlerWriter(handlers.get(i), i, members).write());
    }
    int index = handlers.size();
    for (EvictionModel eviction : model.evictions()) {
      type.addMethod(new EvictionWriter(eviction, index++, members).write());
    }
    members.addRequested();
    TypeSpec.Builder factory =
        SpecWriter.write(model, messages, members.state().constructorArguments());
    List<JsonType> inside = OwnValues.ofHandlers(model.handlers());
    inside.addAll(members.keys());
    LibraryRecordsWriter.addTo(factory, shapes.ofLibraries(inside));
    return type.addType(factory.build());
  }

  private FieldSpec factory() {
    FieldSpec.Builder field =
        FieldSpec.builder(
                ParameterizedTypeName.get(RuntimeNames.HANDLERS_FACTORY, model.type().name()),
                "FACTORY",
                STATIC,
                FINAL)
            .addJavadoc("Describes the class and binds tables to its objects.\n")
            .initializer("new $N()", Generated.factory(model.generated()));
    return model.type().isPublic() ? field.addModifiers(PUBLIC).build() : field.build();
  }

  private void addHandle() {
    List<EventModel> events = messages.events();
    List<LongSwitches.Case> cases = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      List<String> calls = calls(events.get(i));
      cases.add(new LongSwitches.Case(single(events.get(i), i, calls), calls.size()));
    }
    MethodSpec handle =
        Generated.override("handle")
            .addParameter(int.class, "message")
            .addParameter(Object.class, "payload")
            .addParameter(RuntimeNames.STEP, "step")
            .addException(Exception.class)
            .build();
    new LongSwitches(type, handle).add("switch (message)", cases, noSuch("message"));
  }

  /** The calls for one message; none if only batches take it. */
  private static boolean isRaw(HandlersModel model) {
    for (HandlerModel handler : model.handlers()) {
      if (handler.call().isRaw()) {
        return true;
      }
    }
    return false;
  }

  private static CodeBlock single(EventModel event, int index, List<String> calls) {
    ClassName record = event.type().name();
    if (calls.isEmpty()) {
      return CodeBlock.of("case $L -> {}\n", index);
    }
    if (calls.size() == 1) {
      return CodeBlock.builder()
          .addStatement("case $L -> $N(($T) payload, step)", index, calls.get(0), record)
          .build();
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("case $L ->", index)
            .addStatement("$T one = ($T) payload", record, record);
    for (String call : calls) {
      code.addStatement("$N(one, step)", call);
    }
    return code.endControlFlow().build();
  }

  /**
   * First drops memos, so that no handler sees one that the message makes outdated; then calls the
   * handlers.
   */
  private List<String> calls(EventModel event) {
    List<String> calls = new ArrayList<>();
    for (EvictionModel eviction : model.evictions()) {
      if (eviction.message().events().contains(event)) {
        calls.add(members.methodOf(eviction));
      }
    }
    for (HandlerModel handler : model.handlers()) {
      MessageModel message = handler.message();
      if (!message.isBatch() && message.events().contains(event)) {
        calls.add(members.methodOf(handler));
      }
    }
    return calls;
  }

  private void addHandleBatch() {
    List<HandlerModel> batches = messages.batches();
    List<LongSwitches.Case> cases = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      TypeName list = batches.get(i).message().parameter();
      CodeBlock code =
          CodeBlock.builder()
              .beginControlFlow("case $L ->", i)
              .addStatement(
                  "@$T($S) $T many = ($T) payloads",
                  SuppressWarnings.class,
                  "unchecked",
                  list,
                  list)
              .addStatement("$N(many, step)", members.methodOf(batches.get(i)))
              .endControlFlow()
              .build();
      cases.add(new LongSwitches.Case(code, 1));
    }
    MethodSpec handleBatch =
        Generated.override("handleBatch")
            .addParameter(int.class, "batch")
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(List.class), WildcardTypeName.subtypeOf(Object.class)),
                "payloads")
            .addParameter(RuntimeNames.STEP, "step")
            .addException(Exception.class)
            .build();
    new LongSwitches(type, handleBatch).add("switch (batch)", cases, noSuch("batch"));
  }

  private CodeBlock noSuch(String what) {
    return CodeBlock.of(
        "default -> throw new $T($S + $N)",
        IllegalArgumentException.class,
        model.type().label() + " has no " + what + " ",
        what);
  }
}
