package dev.intrepid.processor.read.method;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.method.FailureModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.HandlingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.type.NamedType;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.record.TemplateReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads classes with methods annotated {@code @OnEvent} or {@code @Cached}. */
public final class HandlersReader {

  private final CallReader calls;
  private final TypeReader types;
  private final ParameterReader parameters;
  private final ReturnReader returns;
  private final MemoMethodReader memoMethods;
  private final FamilyReader families;

  public HandlersReader(
      CallReader calls,
      TypeReader types,
      ParameterReader parameters,
      ReturnReader returns,
      MemoMethodReader memoMethods,
      FamilyReader families) {
    this.calls = calls;
    this.types = types;
    this.parameters = parameters;
    this.returns = returns;
    this.memoMethods = memoMethods;
    this.families = families;
  }

  /** Empty if it neither has such methods nor says that it is a subscriber. */
  public Optional<HandlersModel> read(TypeElement type) {
    TypeModel owner = types.read(type);
    List<HandlerModel> handlers = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (AnnotationReader.has(method, RuntimeNames.ON_EVENT)) {
        handlers.add(handler(owner, method));
      }
    }
    List<MemoMethodModel> computing = memoMethods.read(type, owner);
    boolean isNothing =
        handlers.isEmpty()
            && computing.isEmpty()
            && !AnnotationReader.has(type, RuntimeNames.SUBSCRIBER);
    return isNothing ? Optional.empty() : Optional.of(model(type, owner, handlers, computing));
  }

  private HandlersModel model(
      TypeElement type,
      TypeModel owner,
      List<HandlerModel> handlers,
      List<MemoMethodModel> computing) {
    AnnotationReader said = AnnotationReader.of(type, RuntimeNames.SUBSCRIBER).orElse(null);
    boolean isExhaustive = said != null && said.flag("exhaustive");
    return new HandlersModel(
        owner,
        subscriber(said, type, owner),
        said != null || !handlers.isEmpty() || isTold(computing),
        handlers,
        computing,
        said != null && said.flag("cyclic"),
        said == null ? owner.spot() : said.spot("exhaustive"),
        isExhaustive ? families.of(handlers) : List.of(),
        inherited(type));
  }

  private static boolean isTold(List<MemoMethodModel> computing) {
    for (MemoMethodModel method : computing) {
      if (!method.evictions().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<HandlersModel.Inherited> inherited(TypeElement type) {
    if (!(type.getSuperclass() instanceof DeclaredType parent
        && parent.asElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      if (AnnotationReader.has(method, RuntimeNames.ON_EVENT)) {
        String name = method.getSimpleName().toString();
        return Optional.of(new HandlersModel.Inherited(label(owner), name));
      }
    }
    return inherited(owner);
  }

  private static String label(TypeElement type) {
    return String.join(".", ClassName.get(type).simpleNames());
  }

  private HandlerModel handler(TypeModel owner, ExecutableElement method) {
    AnnotationReader cached = AnnotationReader.of(method, RuntimeNames.CACHED).orElse(null);
    List<ParameterModel> taken = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      taken.add(parameters.read(parameter));
    }
    return new HandlerModel(
        owner,
        method.getSimpleName().toString(),
        method.getModifiers().contains(Modifier.STATIC),
        method.getModifiers().contains(Modifier.PRIVATE),
        !method.getTypeParameters().isEmpty(),
        calls.read(method),
        taken,
        returns.read(method.getReturnType(), cached != null),
        cached == null
            ? null
            : TemplateReader.read(cached.string("value", ""), cached.spot("value")),
        cached == null ? List.of() : TemplateReader.readFormer(cached),
        handling(method),
        SourceSpot.at(method));
  }

  private HandlingModel handling(ExecutableElement method) {
    AnnotationReader onEvent = AnnotationReader.of(method, RuntimeNames.ON_EVENT).orElseThrow();
    return new HandlingModel(
        onEvent.texts("formerly"),
        onEvent.string("timeout", ""),
        onEvent.spot("timeout"),
        onEvent.flag("replay"),
        retryIn(onEvent),
        onEvent.says("onFailure")
            ? Optional.of(onEvent.constant("onFailure", SubscriberModel.ON_FAILURE))
            : Optional.empty());
  }

  private SubscriberModel subscriber(
      @Nullable AnnotationReader said, TypeElement type, TypeModel owner) {
    String byDefault = kebab(owner.name().simpleName());
    return said == null
        ? new SubscriberModel(
            byDefault,
            SourceSpot.at(type),
            SourceSpot.at(type),
            List.of(),
            false,
            false,
            Optional.empty(),
            SubscriberModel.ON_FAILURE,
            SubscriberModel.PARK_AT_MOST,
            SourceSpot.at(type),
            1,
            SourceSpot.at(type),
            SubscriberModel.PAGE,
            SourceSpot.at(type))
        : subscriber(said, byDefault);
  }

  private SubscriberModel subscriber(AnnotationReader annotation, String byDefault) {
    String named = annotation.string("value", "");
    return new SubscriberModel(
        named.isEmpty() ? byDefault : named,
        annotation.spot(),
        annotation.spot("value"),
        annotation.texts("formerly"),
        annotation.constant("start", "BEGINNING").equals("NOW"),
        annotation.flag("strict"),
        retryIn(annotation),
        annotation.constant("onFailure", SubscriberModel.ON_FAILURE),
        annotation.number("parkAtMost", SubscriberModel.PARK_AT_MOST),
        annotation.spot("parkAtMost"),
        annotation.number("shards", 1),
        annotation.spot("shards"),
        annotation.number("page", SubscriberModel.PAGE),
        annotation.spot("page"));
  }

  private Optional<RetryModel> retryIn(AnnotationReader annotation) {
    Optional<AnnotationReader> retry = annotation.nested("retry");
    return retry.isPresent() ? Optional.of(retry(retry.get())) : Optional.empty();
  }

  private RetryModel retry(AnnotationReader retry) {
    return new RetryModel(
        retry.number("attempts", RetryModel.ATTEMPTS),
        retry.spot("attempts"),
        retry.string("first", RetryModel.FIRST),
        retry.spot("first"),
        retry.string("max", RetryModel.MAX),
        retry.spot("max"),
        retry.types("on").stream().map(this::failure).toList(),
        retry.types("never").stream().map(this::failure).toList());
  }

  private FailureModel failure(NamedType written) {
    boolean exists = written.type() != null && Resolution.isResolved(written.type());
    return new FailureModel(
        exists && written.type() instanceof DeclaredType type
            ? types.read((TypeElement) type.asElement())
            : null,
        written.spot());
  }

  /** {@code OrderTotals} as {@code order-totals}. */
  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }
}
