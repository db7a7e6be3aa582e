package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Variable;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.UriWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The members that the handlers of one class share: state, codecs, and accesses to components of
 * messages.
 */
final class HandlersMembers {

  private final TypeSpec.Builder type;
  private final HandlersModel model;
  private final StateFields state;
  private final Shapes shapes;
  private final OwnCodecs codecs;
  private final Map<String, JsonType> keys = new TreeMap<>();
  private final Map<String, String> methods = new TreeMap<>();

  private final Map<String, MethodSpec> questions = new TreeMap<>();

  /** The names of these, by the message and the variable that they ask it for. */
  private final Map<String, String> questionNames = new HashMap<>();

  private final NameAllocator namesOfQuestions = new NameAllocator();

  HandlersMembers(TypeSpec.Builder type, HandlersModel model, Shapes shapes) {
    this.type = type;
    this.model = model;
    this.state = new StateFields(model.type(), model.handlers());
    this.shapes = shapes;
    this.codecs = new OwnCodecs(model.generated(), shapes);
    nameMethods();
  }

  /**
   * A method for each handler; overloads by message, unless erasure makes them one, or a message
   * could be given to several of them.
   */
  private void nameMethods() {
    Map<String, MethodNames.Wish> wishes = new LinkedHashMap<>();
    boolean mayOverload = !sharesMessages();
    for (HandlerModel handler : model.handlers()) {
      String what = handler.message().isBatch() ? "List" : handler.message().type().toString();
      wishes.put(handler.name(), new MethodNames.Wish(handler.method(), mayOverload ? what : ""));
    }
    for (EvictionModel eviction : model.evictions()) {
      String name = eviction.method() + eviction.kind().capitalized();
      String what = eviction.message().type().toString();
      wishes.put(eviction.name(), new MethodNames.Wish(name, mayOverload ? what : ""));
    }
    Iterator<String> names = MethodNames.of(List.copyOf(wishes.values())).iterator();
    for (String one : wishes.keySet()) {
      methods.put(one, names.next());
    }
  }

  /**
   * Whether methods of one name take a sealed interface and a message of it: the call of the one
   * would be a call of the other.
   */
  private boolean sharesMessages() {
    Map<String, Map<ClassName, ClassName>> takenBy = new HashMap<>();
    boolean shares = false;
    for (HandlerModel handler : model.handlers()) {
      if (!handler.message().isBatch()) {
        shares |= sharesMessages(handler.method(), handler.message(), takenBy);
      }
    }
    for (EvictionModel eviction : model.evictions()) {
      String name = eviction.method() + eviction.kind().capitalized();
      shares |= sharesMessages(name, eviction.message(), takenBy);
    }
    return shares;
  }

  private static boolean sharesMessages(
      String method, MessageModel message, Map<String, Map<ClassName, ClassName>> takenBy) {
    Map<ClassName, ClassName> taken = takenBy.computeIfAbsent(method, absent -> new HashMap<>());
    for (EventModel event : message.events()) {
      ClassName other = taken.putIfAbsent(event.type().name(), message.type());
      if (other != null && !other.equals(message.type())) {
        return true;
      }
    }
    return false;
  }

  String methodOf(HandlerModel handler) {
    return methods.getOrDefault(handler.name(), handler.method());
  }

  String methodOf(EvictionModel eviction) {
    return methods.getOrDefault(eviction.name(), eviction.method());
  }

  StateFields state() {
    return state;
  }

  OwnCodecs codecs() {
    return codecs;
  }

  /** Names for the locals of a method; none of them hides a field. */
  NameAllocator locals() {
    NameAllocator locals = state.locals();
    Locals.free("step", locals);
    return locals;
  }

  /** The encoded text of a variable of the message in that local. */
  CodeBlock variable(MessageModel message, String name, String local) {
    Variable variable = message.variables().get(name);
    if (variable != null) {
      addKey(variable.key());
    }
    if (variable instanceof Variable.Direct direct) {
      return UriWriter.encoded(name, direct.key(), CodeBlock.of("$N.$L()", local, name));
    }
    if (variable instanceof Variable.OfEach ofEach) {
      return CodeBlock.of("$N($N)", question(message, name, ofEach), local);
    }
    throw new IllegalStateException("No variable " + name + " in " + message.type());
  }

  private void addKey(Key key) {
    if (key instanceof Key.Wrapped wrapped && shapes.has(wrapped.type())) {
      keys.put(wrapped.type().toString(), new JsonType.Parts(wrapped.type()));
    }
  }

  /** The records around variables that were asked for. */
  Collection<JsonType> keys() {
    return keys.values();
  }

  private String question(MessageModel message, String name, Variable.OfEach variable) {
    String asked = message.type().canonicalName() + " " + name;
    String method = questionNames.get(asked);
    if (method == null) {
      String wish = name + "Of" + String.join("_", message.type().simpleNames());
      method = Locals.free(wish, namesOfQuestions);
      questionNames.put(asked, method);
      questions.put(method, question(method, message, name, variable));
    }
    return method;
  }

  private static MethodSpec question(
      String method, MessageModel message, String name, Variable.OfEach variable) {
    MethodSpec.Builder question =
        MethodSpec.methodBuilder(method)
            .addModifiers(PRIVATE, STATIC)
            .addParameter(message.unbounded(), "message")
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

  /** Adds the members that the handlers need. */
  void addRequested() {
    for (MethodSpec question : questions.values()) {
      type.addMethod(question);
    }
    codecs.addTo(type);
  }
}
