package dev.intrepid.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members that the handlers of one class share: state, codecs, and questions to messages. */
final class HandlersMembers {

  private final TypeSpec.Builder type;
  private final HandlersModel model;
  private final Shapes shapes;
  private final NameAllocator fieldNames = new NameAllocator();
  private final NameAllocator memberNames = new NameAllocator();
  private final Map<TypeName, FieldSpec> state = new LinkedHashMap<>();
  private final Map<String, Supply.OfState> erasures = new TreeMap<>();
  private final Map<String, String> methods = new TreeMap<>();
  private final Map<String, MethodSpec> questions = new TreeMap<>();
  private final Map<String, TypeSpec> codecs = new TreeMap<>();

  HandlersMembers(TypeSpec.Builder type, HandlersModel model, Shapes shapes) {
    this.type = type;
    this.model = model;
    this.shapes = shapes;
    fieldNames.newName("handlers");
    memberNames.newName("Factory");
    nameMethods();
  }

  /** A method for each handler; overloads by message, unless erasure makes them one. */
  private void nameMethods() {
    Map<String, Integer> taken = new TreeMap<>();
    for (HandlerModel handler : model.handlers()) {
      String what = handler.message().isBatch() ? "List" : handler.message().type().toString();
      int count = taken.merge(handler.method() + " " + what, 1, Integer::sum);
      boolean isFree = count == 1 && !handler.method().equals("yield"); // no call may begin with it
      methods.put(handler.name(), isFree ? handler.method() : handler.method() + count);
    }
  }

  String methodOf(HandlerModel handler) {
    return methods.getOrDefault(handler.name(), handler.method());
  }

  /** A field for each type of state. */
  void addState() {
    for (HandlerModel handler : model.handlers()) {
      for (ParameterModel parameter : handler.parameters()) {
        if (parameter.supply() instanceof Supply.OfState of && !state.containsKey(of.type())) {
          String name = fieldNames.newName(lowered(CodecNames.label(of.type())));
          state.put(of.type(), FieldSpec.builder(of.type(), name, PRIVATE, FINAL).build());
          erasures.put(name, of);
        }
      }
    }
    if (needsObject()) {
      type.addField(model.type().name(), "handlers", PRIVATE, FINAL);
    }
    state.values().forEach(type::addField);
  }

  private boolean needsObject() {
    return model.handlers().stream().anyMatch(handler -> !handler.isStatic());
  }

  /** What the constructor is given of {@code handlers} and {@code state}: what it needs. */
  String constructorArguments() {
    return Stream.of(
            needsObject() ? Stream.of("handlers") : Stream.<String>of(),
            state.isEmpty() ? Stream.<String>of() : Stream.of("state"))
        .flatMap(names -> names)
        .collect(Collectors.joining(", "));
  }

  MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
    if (needsObject()) {
      constructor.addParameter(model.type().name(), "handlers");
      constructor.addStatement("this.handlers = handlers");
    }
    if (!state.isEmpty()) {
      constructor.addParameter(RuntimeNames.STATE, "state");
    }
    state.forEach((stateType, field) -> constructor.addCode(resolve(stateType, field.name())));
    return constructor.build();
  }

  /** A generic type is known by its class alone. */
  private CodeBlock resolve(TypeName stateType, String field) {
    Supply.OfState of = erasures.get(field);
    TypeName erasure = of == null ? stateType : of.erasure();
    if (erasure.equals(stateType)) {
      return CodeBlock.builder()
          .addStatement("this.$N = state.get($T.class)", field, stateType)
          .build();
    }
    String local = "the" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return CodeBlock.builder()
        .addStatement(
            "@$T($S) $T $N = state.get($T.class)",
            SuppressWarnings.class,
            "unchecked",
            stateType,
            local,
            erasure)
        .addStatement("this.$N = $N", field, local)
        .build();
  }

  /** The field that holds a state. */
  String fieldOf(Supply.OfState of) {
    FieldSpec field = state.get(of.type());
    if (field == null) {
      throw new IllegalStateException("No field for " + of.type());
    }
    return field.name();
  }

  /** Names for the locals of a method; none of them hides a field. */
  NameAllocator locals() {
    NameAllocator locals = new NameAllocator();
    locals.newName("handlers");
    locals.newName("step");
    state.values().forEach(field -> locals.newName(field.name()));
    return locals;
  }

  /** The encoded text of a variable of the message in that local. */
  CodeBlock variable(MessageModel message, String name, String local) {
    Variable variable = message.variables().get(name);
    if (variable instanceof Variable.Direct direct) {
      return UriWriter.encoded(name, direct.key(), CodeBlock.of("$N.$L()", local, name));
    }
    if (variable instanceof Variable.OfEach ofEach) {
      return CodeBlock.of("$N($N)", question(message, name, ofEach), local);
    }
    throw new IllegalStateException("No variable " + name + " in " + message.type());
  }

  private String question(MessageModel message, String name, Variable.OfEach variable) {
    String method = name + "Of" + String.join("_", message.type().simpleNames());
    questions.computeIfAbsent(method, absent -> question(method, message, name, variable));
    return method;
  }

  private static MethodSpec question(
      String method, MessageModel message, String name, Variable.OfEach variable) {
    MethodSpec.Builder question =
        MethodSpec.methodBuilder(method)
            .addModifiers(PRIVATE, STATIC)
            .addParameter(message.type(), "message")
            .returns(String.class);
    for (ClassName record : variable.records()) {
      CodeBlock text = UriWriter.encoded(name, variable.key(), CodeBlock.of("one.$L()", name));
      question
          .beginControlFlow("if (message instanceof $T one)", record)
          .addStatement(
              variable.key() instanceof Key.Digits
                  ? CodeBlock.of("return $T.valueOf($L)", String.class, text)
                  : CodeBlock.of("return $L", text))
          .endControlFlow();
    }
    return question
        .addStatement("throw new $T($T.valueOf(message))", AssertionError.class, String.class)
        .build();
  }

  /** The expression for the codec of a memo. */
  CodeBlock codec(MemoCodec codec) {
    if (codec instanceof MemoCodec.OfRecord of) {
      return CodeBlock.of("$T.INSTANCE", of.memo().generated(MemoModel.SUFFIX));
    }
    JsonType json = ((MemoCodec.Own) codec).json();
    String key = json.java().toString();
    TypeSpec own =
        codecs.computeIfAbsent(
            key,
            absent -> ownCodec(json, memberNames.newName(CodecNames.label(json.java()) + "Codec")));
    return CodeBlock.of("$N.INSTANCE", own.name());
  }

  private TypeSpec ownCodec(JsonType json, String name) {
    ClassName codec = model.generated().nestedClass(name);
    TypeSpec.Builder own =
        TypeSpec.classBuilder(codec)
            .addModifiers(PRIVATE, STATIC, FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeNames.JSON_CODEC, json.java().box()));
    Warnings.ofCodec().deprecated(shapes.isDeprecated(json)).suppress(own);
    own.addField(
        FieldSpec.builder(codec, "INSTANCE", STATIC, FINAL).initializer("new $T()", codec).build());
    new CodecWriter(own, shapes).writeRoot(json);
    return own.build();
  }

  /** Adds what the handlers asked for. */
  void addRequested() {
    questions.values().forEach(type::addMethod);
    codecs.values().forEach(type::addType);
  }

  private static String lowered(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
