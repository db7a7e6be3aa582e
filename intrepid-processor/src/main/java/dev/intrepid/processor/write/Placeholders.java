package dev.intrepid.processor.write;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes placeholders for generated classes that an error keeps from being written, with the name
 * and the methods that sources may call, so that javac reports no errors for those. The compile
 * fails anyway, so no placeholder is ever loaded.
 */
public final class Placeholders {

  private Placeholders() {}

  public static TypeSpec.Builder of(EventModel event) {
    TypeModel type = event.type();
    return singleton(type, event.generated(), of(RuntimeNames.INTO_EVENT, type));
  }

  public static TypeSpec.Builder of(MemoModel memo) {
    TypeModel type = memo.type();
    // Of any type, an IntoCache has a uri(Object), which would be called instead of the static one.
    TypeName is = isNameable(type) ? of(RuntimeNames.INTO_CACHE, type) : RuntimeNames.JSON_CODEC;
    return singleton(type, memo.generated(), is)
        .addMethod(uri(type, of(RuntimeNames.MEMO_URI, type)));
  }

  /** Of what a method keeps at a URI of its own. */
  public static TypeSpec.Builder of(MethodModel method, Shapes shapes) {
    String packageName = method.owner().name().packageName();
    Optional<TypeName> value =
        method
            .value()
            .filter(json -> !method.isGeneric() && !method.owner().isGeneric())
            .filter(
                json ->
                    shapes.models(json).stream()
                        .allMatch(part -> !part.isPrivate() && part.isVisibleFrom(packageName)))
            .map(JsonType::java)
            .filter(java -> !(java instanceof WildcardTypeName))
            .map(java -> java.isPrimitive() ? java.box() : java);
    return singleton(method.owner(), method.generatedMemo(), of(RuntimeNames.JSON_CODEC, value))
        .addMethod(uri(method.owner(), of(RuntimeNames.MEMO_URI, value)));
  }

  public static TypeSpec.Builder ofHandlers(HandlersModel handlers) {
    TypeName factory = of(RuntimeNames.HANDLERS_FACTORY, handlers.type());
    return holder(handlers.type(), handlers.generated(), factory, "FACTORY");
  }

  public static TypeSpec.Builder ofMemos(HandlersModel handlers) {
    TypeName factory = of(RuntimeNames.MEMOS_FACTORY, handlers.type());
    return holder(handlers.type(), handlers.generatedMemos(), factory, "FACTORY");
  }

  public static TypeSpec.Builder of(UpcastsModel upcasts) {
    TypeName all = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.UPCASTER);
    return holder(upcasts.type(), upcasts.generated(), all, "ALL");
  }

  /** Abstract, so that it need not have what its interface declares. */
  private static TypeSpec.Builder singleton(TypeModel source, ClassName name, TypeName is) {
    return holder(source, name, name, "INSTANCE").addSuperinterface(is);
  }

  private static TypeSpec.Builder holder(
      TypeModel source, ClassName name, TypeName held, String constant) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(visible(source, ABSTRACT))
            .addOriginatingElement(source.spot().element());
    Generated.mark(type, source);
    Warnings.none().deprecated(true).raw(true).exports(source).suppress(type);
    return type.addField(
        FieldSpec.builder(held, constant, visible(source, STATIC, FINAL))
            .initializer("null")
            .build());
  }

  private static MethodSpec uri(TypeModel source, TypeName uri) {
    return MethodSpec.methodBuilder("uri")
        .addModifiers(visible(source, STATIC))
        .addParameter(Object[].class, "variables")
        .varargs()
        .returns(uri)
        .addStatement("throw new $T()", UnsupportedOperationException.class)
        .build();
  }

  /** The interface of that type, where a class beside it can say so. */
  private static TypeName of(ClassName what, TypeModel type) {
    return of(what, isNameable(type) ? Optional.of(type.name()) : Optional.empty());
  }

  private static boolean isNameable(TypeModel type) {
    return !type.isPrivate() && !type.isGeneric();
  }

  private static TypeName of(ClassName what, Optional<? extends TypeName> value) {
    return value.isPresent() ? ParameterizedTypeName.get(what, value.get()) : what;
  }

  private static Modifier[] visible(TypeModel source, Modifier... modifiers) {
    if (!source.isPublic()) {
      return modifiers;
    }
    Modifier[] all = new Modifier[modifiers.length + 1];
    all[0] = PUBLIC;
    System.arraycopy(modifiers, 0, all, 1, modifiers.length);
    return all;
  }
}
