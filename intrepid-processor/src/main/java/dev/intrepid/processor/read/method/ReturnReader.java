package dev.intrepid.processor.read.method;

import static dev.intrepid.processor.read.method.ParameterReader.isNamed;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.Returned.Wrapping;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.SealedMembers;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.read.Mentions;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.JsonTypeReader;
import dev.intrepid.processor.read.record.EventReader;
import dev.intrepid.processor.read.record.MemoReader;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.QualifiedName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads the effect of a handler's return type. */
public final class ReturnReader {

  private static final String OPTIONAL = "java.util.Optional";
  private static final String CACHE = RuntimeNames.CACHE.canonicalName();
  private static final List<String> LATER =
      List.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher");

  private final Types types;
  private final EventReader events;
  private final MemoReader memos;
  private final JsonTypeReader json;

  public ReturnReader(Types types, EventReader events, MemoReader memos, JsonTypeReader json) {
    this.types = types;
    this.events = events;
    this.memos = memos;
    this.json = json;
  }

  Returned read(TypeMirror type, boolean isCached) {
    if (!Resolution.isResolved(type)) {
      return new Returned.Unresolved();
    }
    Returned returned = resolved(type, isCached);
    return returned.isResolved() ? returned : new Returned.Unresolved();
  }

  private Returned resolved(TypeMirror type, boolean isCached) {
    if (type.getKind() == TypeKind.VOID) {
      return new Returned.Nothing();
    }
    if (isCached) {
      return value(type);
    }
    return isNamed(type, RuntimeNames.EFFECTS.canonicalName())
        ? new Returned.SomeEffects()
        : effect(type);
  }

  /** What a method that computes a memo returns. */
  Returned readMemo(TypeMirror type) {
    if (!Resolution.isResolved(type)) {
      return new Returned.Unresolved();
    }
    if (type.getKind() == TypeKind.VOID) {
      return new Returned.Nothing();
    }
    if (isNamed(type, CACHE)) {
      return noMemo(type, "Return an Optional: whether it is kept is not for the method to say.");
    }
    if (isNamed(type, OPTIONAL) && argument(type).isEmpty()) {
      return noMemo(type, "It is raw: write what it holds.");
    }
    return isLater(type) ? noMemo(type, "Wait for the result and return that.") : value(type);
  }

  private static Returned noMemo(TypeMirror type, String wayOut) {
    return new Returned.Meaningless(Problem.of(Message.MEANINGLESS_MEMO, simple(type), wayOut));
  }

  private Returned value(TypeMirror type) {
    if (isNamed(type, OPTIONAL) || isNamed(type, CACHE)) {
      Optional<TypeMirror> argument = argument(type);
      if (argument.isEmpty()) {
        return meaningless(type, "It is raw: write what it holds.");
      }
      return isNamed(type, CACHE)
          ? new Returned.Value(TypeName.get(type), json.readKept(argument.get()), Wrapping.CACHE)
          : new Returned.Value(
              TypeName.get(type),
              JsonTypeReader.inOptional(type, json.read(argument.get())),
              Wrapping.OPTIONAL);
    }
    return isLater(type)
        ? meaninglessLater(type)
        : new Returned.Value(TypeName.get(type), json.readKept(type), Wrapping.NONE);
  }

  private Returned effect(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return meaningless(
          type, type.getKind() == TypeKind.ARRAY ? "Return a List." : "Return void instead.");
    }
    if (isNamed(type, CACHE)) {
      return storedOrDeleted(declared);
    }
    if (isNamed(type, OPTIONAL)) {
      return argument(type)
          .map(element -> wrapped(type, element, maybe(type, element)))
          .orElseGet(() -> meaningless(type, "It is raw: write what it holds."));
    }
    if (isKindOf(type, "java.util.Collection")) {
      return many(type, "java.util.Collection", false);
    }
    if (isKindOf(type, "java.util.stream.Stream")) {
      return many(type, "java.util.stream.Stream", true);
    }
    return record(type, (TypeElement) declared.asElement());
  }

  private Returned maybe(TypeMirror type, TypeMirror element) {
    return new Returned.Maybe(TypeName.get(type), effect(element));
  }

  private Returned many(TypeMirror type, String container, boolean isStream) {
    if (isPrivate(type)) {
      return meaningless(type, hint(type));
    }
    return argumentOf(type, container)
        .map(
            element ->
                wrapped(
                    type,
                    element,
                    new Returned.Many(
                        TypeName.get(type), TypeName.get(element), isStream, effect(element))))
        .orElseGet(() -> meaningless(type, "It is raw: write what it holds."));
  }

  /** The container, unless what it holds is no effect. */
  private static Returned wrapped(TypeMirror type, TypeMirror element, Returned container) {
    Returned inner =
        container instanceof Returned.Maybe maybe
            ? maybe.effect()
            : ((Returned.Many) container).effect();
    return inner instanceof Returned.Meaningless ? meaningless(type, hint(element)) : container;
  }

  private static String hint(TypeMirror element) {
    if (isPrivate(element) && !isRecord(element)) {
      return simple(element) + " is private, and generated code must see it.";
    }
    return element.getKind() == TypeKind.DECLARED
        ? "Is an annotation missing on " + simple(element) + "?"
        : "Write what it holds.";
  }

  private static boolean isPrivate(TypeMirror type) {
    return type instanceof DeclaredType declared
        && TypeReader.isAnyOfItsClasses((TypeElement) declared.asElement(), Modifier.PRIVATE);
  }

  private static boolean isRecord(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }

  private Returned storedOrDeleted(DeclaredType type) {
    return argument(type)
        .flatMap(this::element)
        .flatMap(memos::read)
        .<Returned>map(memo -> new Returned.StoredOrDeleted(TypeName.get(type), memo))
        .orElseGet(() -> meaningless(type, "A Cache of a @Cached record stores it or deletes it."));
  }

  private Returned record(TypeMirror type, TypeElement element) {
    Optional<EventModel> event = events.read(element);
    Optional<MemoModel> memo = memos.read(element);
    if (event.isPresent() && memo.isPresent()) {
      return meaningless(
          type,
          "It is both @Event and @Cached: return Effects, which says whether it is published,"
              + " stored, or both.");
    }
    if (event.isPresent()) {
      return new Returned.Published(event.get());
    }
    if (memo.isPresent()) {
      return new Returned.Stored(memo.get());
    }
    return SealedMembers.isSealedInterface(element) ? sealed(type, element) : stranger(type);
  }

  private Returned sealed(TypeMirror type, TypeElement element) {
    Set<TypeElement> members = new HashSet<>();
    SealedMembers.collect(types, element, members);
    List<Returned> effects =
        members.stream()
            .sorted(Comparator.comparing(QualifiedName::of))
            .map(member -> record(member.asType(), member))
            .toList();
    for (Returned effect : effects) {
      if (effect instanceof Returned.Meaningless none) {
        return meaningless(
            type, none.problem().args().get(0) + ", which it permits, is neither as well.");
      }
    }
    return new Returned.OneOf(Mentions.unbounded(element), effects);
  }

  private Returned stranger(TypeMirror type) {
    if (isLater(type)) {
      return meaninglessLater(type);
    }
    return types.asElement(type) instanceof TypeElement element
            && element.getRecordComponents().isEmpty()
        ? meaningless(type, "Return void, or put @Cached with a URI template on the method.")
        : meaningless(type, "Put @Event or @Cached on " + simple(type) + ".");
  }

  private boolean isLater(TypeMirror type) {
    return LATER.stream().anyMatch(name -> isKindOf(type, name));
  }

  private static Returned meaninglessLater(TypeMirror type) {
    return meaningless(
        type,
        "A handler returns when it is done, so that its effects and its mark are one commit: wait"
            + " for the result and return that.");
  }

  /** By name, since the compiler would have to read the class file of what has that name. */
  private boolean isKindOf(TypeMirror type, String name) {
    return isNamed(type, name)
        || types.directSupertypes(type).stream().anyMatch(parent -> isKindOf(parent, name));
  }

  /** The type argument of a supertype: of an ArrayList of X as a Collection, X. */
  private Optional<TypeMirror> argumentOf(TypeMirror type, String container) {
    if (isNamed(type, container)) {
      return argument(type);
    }
    return types.directSupertypes(type).stream()
        .filter(supertype -> isKindOf(supertype, container))
        .findFirst()
        .flatMap(supertype -> argumentOf(supertype, container));
  }

  private static Optional<TypeMirror> argument(TypeMirror type) {
    return ((DeclaredType) type)
        .getTypeArguments().stream().findFirst().map(ReturnReader::upperBound);
  }

  private static TypeMirror upperBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }

  private Optional<TypeElement> element(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static String simple(TypeMirror type) {
    return Simple.of(TypeName.get(type));
  }

  private static Returned meaningless(TypeMirror type, String hint) {
    return new Returned.Meaningless(Problem.of(Message.MEANINGLESS_RETURN, simple(type), hint));
  }
}
