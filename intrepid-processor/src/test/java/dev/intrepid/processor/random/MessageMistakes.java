package dev.intrepid.processor.random;

import static dev.intrepid.processor.random.Mistake.annotation;
import static dev.intrepid.processor.random.Mistake.at;
import static dev.intrepid.processor.random.Mistake.member;
import static dev.intrepid.processor.random.Mistake.memberOfMessage;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with messages: their annotations, components and upcasts. */
final class MessageMistakes {

  private static final String EVENT = "@dev.intrepid.annotations.Event(stream = \"wrong\"";
  private static final String UPCAST = "@dev.intrepid.annotations.Upcast";
  private static final String NODE = "tools.jackson.databind.node.ObjectNode";
  private static final String UP = "up(" + NODE + " old) { return old; }";

  static final List<Mistake> ALL =
      List.of(
          new Mistake("version 0", "EventVersionBelowOne", version()),
          stream("unknown variable", "TemplateVariableIsUnknown", "{nope}/s"),
          stream("empty segment", "TemplateSegmentIsEmpty", "x//s"),
          stream("brace", "TemplateBraceIsUnbalanced", "{x/s"),
          stream("blank", "TemplateHasForbiddenCharacter", "x y/s"),
          stream("reserved", "TemplateIsReserved", "@s"),
          new Mistake(
              "generic message",
              "EventIsGeneric",
              at(Role.MESSAGE, one -> Optional.of(one.typeParameters("<W>")))),
          new Mistake(
              "private message", "EventIsPrivate", member(EVENT + ") private record Wrong() {}")),
          new Mistake(
              "class as message",
              "EventIsNotARecord",
              member(EVENT + ") static final class Wrong {}")),
          new Mistake(
              "one type twice",
              "DuplicateEventType",
              member(
                  EVENT + ", type = \"same one\") record Wrong() {}",
                  EVENT + ", type = \"same one\") record Wronger() {}")),
          new Mistake(
              "blank type",
              "EventTypeIsInvalid",
              member(EVENT + ", type = \" \") record Wrong() {}")),
          component("thread", "NoCodec", "java.lang.Thread wrong"),
          component("threads", "NoCodec", "java.util.List<java.lang.Thread> wrong"),
          component("collection", "NoCodec", "java.util.Collection<java.lang.String> wrong"),
          component("wildcard", "NoCodec", "java.util.List<?> wrong"),
          component("raw list", "NoCodec", "java.util.List wrong"),
          component("itself", "RecursiveRecord", "Wrong wrong"),
          component(
              "default", "DefaultDoesNotFit", "@dev.intrepid.annotations.Default(\"x\") int wrong"),
          component(
              "nullable primitive",
              "NullableIsPrimitive",
              "@org.jspecify.annotations.Nullable int wrong"),
          component(
              "nullable optional",
              "AbsenceIsSaidTwice",
              "java.util.@org.jspecify.annotations.Nullable Optional<java.lang.String> wrong"),
          new Mistake(
              "reserved property",
              "ReservedProperty",
              member(
                  EVENT + ") record Wrong(Shape shape) {}",
                  "sealed interface Shape permits Dot {}",
                  "record Dot(int type) implements Shape {}")),
          new Mistake(
              "generated name",
              "GeneratedNameIsTaken",
              (declarations, dice) ->
                  declarations.stream()
                      .filter(one -> one.role() == Role.MESSAGE)
                      .findFirst()
                      .map(one -> taken(declarations, one.place()))),
          upcast("not static", "UpcastIsNotStatic", NODE + " " + UP),
          upcast("private", "UpcastIsPrivate", "private static " + NODE + " " + UP),
          upcast("generic", "UpcastIsGeneric", "static <W> " + NODE + " " + UP),
          new Mistake(
              "upcast is missing",
              "UpcastIsMissing",
              member(EVENT + ", version = 2) record Wrong() {}")),
          new Mistake(
              "upcast of nobody",
              "UpcastOfUnknownType",
              member(UPCAST + "(type = \"nobody\", from = 1) static " + NODE + " " + UP)),
          new Mistake(
              "two upcasts",
              "TwoUpcasts",
              member(
                  EVENT
                      + ", version = 2) record Wrong() { "
                      + Stream.of("up1", "up2")
                          .map(
                              name ->
                                  UPCAST
                                      + "(type = \"Wrong\", from = 1) static "
                                      + NODE
                                      + " "
                                      + UP.replace("up", name))
                          .reduce("", String::concat)
                      + "}")),
          new Mistake(
              "handler of an old version",
              "HandlerTakesOldVersion",
              memberOfMessage(
                  Role.OLD_MESSAGE, "@dev.intrepid.annotations.OnEvent void wrong(%s old) {}")));

  private MessageMistakes() {}

  private static Mistake.Edit version() {
    return at(
        Role.MESSAGE,
        one ->
            one.annotation().contains("version")
                ? Optional.empty()
                : Optional.of(
                    one.annotation(text -> text.replace("Event(", "Event(version = 0, "))));
  }

  private static Mistake stream(String name, String tag, String begin) {
    return new Mistake(
        name + " in a stream",
        tag,
        annotation(Role.MESSAGE, "stream = \"s", "stream = \"" + begin));
  }

  private static Mistake component(String name, String tag, String component) {
    return new Mistake(
        name + " as component", tag, member(EVENT + ") record Wrong(" + component + ") {}"));
  }

  private static Mistake upcast(String name, String tag, String method) {
    return new Mistake(
        "upcast that is " + name,
        tag,
        member(
            EVENT
                + ", version = 2) record Wrong() { "
                + UPCAST
                + "(type = \"Wrong\", from = 1) "
                + method
                + " }"));
  }

  private static List<Declaration> taken(List<Declaration> declarations, Place place) {
    String generated = place.generated("_Event");
    Place wrong =
        new Place(
            place.packageName(), List.of(), generated.substring(generated.lastIndexOf('.') + 1));
    return Stream.concat(
            declarations.stream(),
            Stream.of(
                new Declaration(
                    Role.PART,
                    wrong,
                    "",
                    "public",
                    "class",
                    "",
                    List.of(),
                    "",
                    List.of("public static final " + wrong.canonical() + " INSTANCE = null;"))))
        .toList();
  }
}
