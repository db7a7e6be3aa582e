package dev.intrepid.processor.read.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.StepValue;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Mentions;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.JsonTypeReader;
import dev.intrepid.processor.read.json.KeyReader;
import dev.intrepid.processor.read.record.MemoReader;
import dev.intrepid.processor.read.record.MessageReader;
import dev.intrepid.processor.read.record.TemplateReader;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import dev.intrepid.processor.report.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads where the value of a parameter comes from. */
public final class ParameterReader {

  /** What says of a parameter what it is given; at most one of them does. */
  static final List<String> ANNOTATIONS = List.of(RuntimeNames.META, RuntimeNames.CACHED);

  private static final String LIST = "java.util.List";
  private static final String OPTIONAL = "java.util.Optional";
  private static final String STRING = "java.lang.String";

  private final Types types;
  private final TypeReader typeReader;
  private final MessageReader messages;
  private final MemoReader memos;
  private final JsonTypeReader json;
  private final HeldReader held;

  public ParameterReader(
      Types types,
      TypeReader typeReader,
      MessageReader messages,
      MemoReader memos,
      JsonTypeReader json) {
    this.types = types;
    this.typeReader = typeReader;
    this.messages = messages;
    this.memos = memos;
    this.json = json;
    this.held = new HeldReader(types, messages);
  }

  /** A parameter of a handler. */
  ParameterModel read(VariableElement parameter) {
    return read(parameter, this::supply);
  }

  /** A parameter of a method that computes the memos of that template. */
  ParameterModel readOfMemo(VariableElement parameter, Template template) {
    return read(parameter, (same, type) -> supplyOfMemo(same, type, template));
  }

  private ParameterModel read(
      VariableElement parameter, BiFunction<VariableElement, TypeMirror, Supply> supply) {
    TypeMirror type = parameter.asType();
    boolean exists = Resolution.isResolved(type) && type.getKind() != TypeKind.VOID;
    return new ParameterModel(
        parameter.getSimpleName().toString(),
        exists ? TypeName.get(type) : ClassName.OBJECT,
        exists ? seen(parameter, type, supply.apply(parameter, type)) : new Supply.Unresolved(),
        SourceSpot.at(parameter));
  }

  /** The same, unless generated code cannot name the type of what it would pass on. */
  private static Supply seen(VariableElement parameter, TypeMirror type, Supply supply) {
    if (supply instanceof Supply.OfState || supply instanceof Supply.OfVariable) {
      for (TypeElement named : Mentions.of(type)) {
        if (TypeReader.isAnyOfItsClasses(named, Modifier.PRIVATE)) {
          return hidden(Message.PARAMETER_IS_PRIVATE, named, parameter);
        }
        if (!TypeReader.isPublic(named)
            && !TypeReader.packageOf(named).equals(TypeReader.packageOf(parameter))) {
          return hidden(Message.PARAMETER_IS_PROTECTED, named, parameter);
        }
      }
    }
    return supply;
  }

  private static Supply hidden(Message message, TypeElement named, VariableElement parameter) {
    return impossible(
        message, Simple.of(ClassName.get(named)), parameter.getSimpleName().toString());
  }

  /**
   * A parameter with the name of a variable is that variable if its type allows it; so is one
   * without another meaning.
   */
  private Supply supplyOfMemo(VariableElement parameter, TypeMirror type, Template template) {
    Key key = annotations(parameter) > 0 ? null : KeyReader.read(type);
    if (key != null && template.variables().contains(parameter.getSimpleName().toString())) {
      return variable(key, type);
    }
    Supply supply = supply(parameter, type);
    boolean meansNothingElse =
        supply instanceof Supply.OfState || supply instanceof Supply.Impossible;
    return key != null && meansNothingElse ? variable(key, type) : supply;
  }

  private Supply variable(Key key, TypeMirror type) {
    return new Supply.OfVariable(key, key instanceof Key.Wrapped && json.isOfLibrary(type));
  }

  private static int annotations(VariableElement parameter) {
    int many = 0;
    for (String annotation : ANNOTATIONS) {
      if (AnnotationReader.has(parameter, annotation)) {
        many++;
      }
    }
    return many;
  }

  private Supply supply(VariableElement parameter, TypeMirror type) {
    if (annotations(parameter) > 1) {
      return impossible(Message.PARAMETER_IS_SUPPLIED_TWICE, parameter.getSimpleName().toString());
    }
    Optional<AnnotationReader> meta = AnnotationReader.of(parameter, RuntimeNames.META);
    if (meta.isPresent()) {
      return meta(meta.get().string("value", ""), type);
    }
    Optional<AnnotationReader> cached = AnnotationReader.of(parameter, RuntimeNames.CACHED);
    if (cached.isPresent()) {
      return cached(cached.get(), type);
    }
    if (!(type instanceof DeclaredType declared)) {
      return other(type);
    }
    Supply message = message(declared);
    return message != null ? message : ofName(declared);
  }

  private Supply ofName(DeclaredType type) {
    TypeName erasure = TypeName.get(types.erasure(type));
    if (erasure.equals(RuntimeNames.CACHE)) {
      return cache(type);
    }
    Optional<StepValue> given = StepValue.of(erasure);
    if (given.isPresent()) {
      return new Supply.OfStep(given.get());
    }
    if (erasure.equals(RuntimeNames.INTREPID) || erasure.equals(RuntimeNames.INTREPID_BUILDER)) {
      return impossible(Message.STATE_IS_THE_APP, simple(type));
    }
    return memo(type).map(memo -> ofRecord(memo, true)).orElseGet(() -> other(type));
  }

  private static Supply meta(String name, TypeMirror type) {
    if (name.isBlank() || !Texts.isWhole(name)) {
      return impossible(Message.META_NAME_IS_INVALID, name);
    }
    boolean isOptional = isOptionalString(type);
    return isOptional || isNamed(type, STRING)
        ? new Supply.OfMeta(name, isOptional)
        : impossible(Message.META_OF_WRONG_TYPE, name, simple(type));
  }

  private Supply cached(AnnotationReader cached, TypeMirror type) {
    if (!cached.texts("formerly").isEmpty()) {
      return impossible(Message.FORMERLY_OF_PARAMETER, cached.string("value", ""));
    }
    Template template = TemplateReader.read(cached.string("value", ""), cached.spot("value"));
    if (!isCache(type)) {
      return at(template, type, true);
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.isEmpty()
        ? impossible(Message.RAW_TYPE, "Cache")
        : at(template, arguments.get(0), false);
  }

  private Supply at(Template template, TypeMirror type, boolean isPlain) {
    return memo(type)
        .map(memo -> ofRecord(template, memo, isPlain))
        .orElseGet(
            () -> new Supply.OfMemo(template, new MemoCodec.Own(json.readKept(type)), isPlain));
  }

  private Supply cache(DeclaredType type) {
    if (type.getTypeArguments().isEmpty()) {
      return impossible(Message.RAW_TYPE, "Cache");
    }
    TypeMirror value = upperBound(type.getTypeArguments().get(0));
    return memo(value)
        .<Supply>map(memo -> ofRecord(memo, false))
        .orElseGet(() -> new Supply.Uncached(TypeName.get(value), isRecord(value, types)));
  }

  private static Supply ofRecord(MemoModel memo, boolean isPlain) {
    return ofRecord(memo.template(), memo, isPlain);
  }

  private static Supply ofRecord(Template template, MemoModel memo, boolean isPlain) {
    return memo.isResolved()
        ? new Supply.OfMemo(template, new MemoCodec.OfRecord(memo), isPlain)
        : new Supply.Unresolved();
  }

  private Optional<MemoModel> memo(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
        ? memos.read(element)
        : Optional.empty();
  }

  /** Null if it is none. */
  private @Nullable Supply message(DeclaredType type) {
    if (!isNamed(type, LIST)) {
      return message(type, type, false);
    }
    if (type.getTypeArguments().isEmpty()) {
      return impossible(Message.RAW_TYPE, "List");
    }
    TypeMirror element = upperBound(type.getTypeArguments().get(0));
    return message(element, type, true);
  }

  private @Nullable Supply message(TypeMirror type, TypeMirror parameter, boolean isBatch) {
    MessageModel message = messages.read(type, parameter, isBatch).orElse(null);
    if (message == null) {
      return null;
    }
    return message.isResolved() ? new Supply.OfMessage(message) : new Supply.Unresolved();
  }

  private Supply other(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return impossible(Message.STATE_IS_PRIMITIVE, simple(type));
    }
    Element element = types.asElement(type);
    return new Supply.OfState(
        TypeName.get(type),
        TypeName.get(types.erasure(type)),
        isRecord(type, types),
        element instanceof TypeElement named && typeReader.isDeprecated(named),
        held.read(type).orElse(null));
  }

  static boolean isRecord(TypeMirror type, Types types) {
    return types.asElement(type) instanceof TypeElement element
        && element.getKind() == ElementKind.RECORD;
  }

  static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  private static boolean isCache(TypeMirror type) {
    return isNamed(type, RuntimeNames.CACHE.canonicalName());
  }

  private static boolean isOptionalString(TypeMirror type) {
    return isNamed(type, OPTIONAL)
        && type instanceof DeclaredType declared
        && declared.getTypeArguments().size() == 1
        && isNamed(declared.getTypeArguments().get(0), STRING);
  }

  static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().contentEquals(name);
  }

  private static String simple(TypeMirror type) {
    return Simple.of(TypeName.get(type));
  }

  private static Supply impossible(Message message, String... args) {
    return new Supply.Impossible(Problem.of(message, args));
  }
}
