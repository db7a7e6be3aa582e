package dev.intrepid.processor.random;

import static dev.intrepid.processor.random.Mistake.at;
import static dev.intrepid.processor.random.Mistake.isSubscriber;
import static dev.intrepid.processor.random.Mistake.member;
import static dev.intrepid.processor.random.Mistake.memberOfMessage;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can be wrong with handlers and their classes. */
final class HandlerMistakes {

  private static final String ON = "@dev.intrepid.annotations.OnEvent";
  private static final String SUBSCRIBER = "@dev.intrepid.annotations.Subscriber";

  static final List<Mistake> ALL =
      List.of(
          handler("private", "HandlerIsPrivate", " private void wrong(%s m) {}"),
          handler("generic", "HandlerIsGeneric", " <W> void wrong(%s m) {}"),
          handler("two messages", "TwoMessages", " void wrong(%s m, %s other) {}"),
          handler(
              "text returned",
              "MeaninglessReturn",
              " java.lang.String wrong(%s m) { return null; }"),
          handler(
              "header",
              "MetaOfWrongType",
              " void wrong(%s m, @dev.intrepid.annotations.Meta(\"user\") int user) {}"),
          handler(
              "no memo",
              "CacheOfUncached",
              " void wrong(%s m, dev.intrepid.Cache<java.lang.Thread> memo) {}"),
          handler("raw", "RawType", " void wrong(%s m, dev.intrepid.Cache memo) {}"),
          handler("primitive", "StateIsPrimitive", " void wrong(%s m, int state) {}"),
          handler("app", "StateIsTheApp", " void wrong(%s m, dev.intrepid.Intrepid app) {}"),
          handler("no time", "TimeoutIsZero", "(timeout = \"0s\") void wrong(%s m) {}"),
          handler("duration", "DurationDoesNotParse", "(timeout = \"soon\") void wrong(%s m) {}"),
          handler(
              "memo elsewhere",
              "MemoVariableNotInMessage",
              " void wrong(%s m, @dev.intrepid.annotations.Cached(\"w/{nope}\")"
                  + " dev.intrepid.Cache<java.lang.String> memo) {}"),
          handler("no batch", "NoMessage", " void wrong(java.util.Set<%s> all) {}"),
          new Mistake(
              "handler of nothing", "NoMessage", member(ON + " void wrong(java.lang.String m) {}")),
          new Mistake("handler of nothing at all", "NoMessage", member(ON + " void wrong() {}")),
          new Mistake(
              "two handlers",
              "DuplicateHandler",
              memberOfMessage(
                  ON + " void wrong(%s m) {}", ON + " void wrong(%s m, java.time.Clock clock) {}")),
          new Mistake(
              "header without handler",
              "SuppliedWithoutOnEvent",
              member("void wrong(@dev.intrepid.annotations.Meta(\"user\") java.lang.String m) {}")),
          new Mistake(
              "handler in an interface",
              "OnEventInInterface",
              memberOfMessage("interface Wrong { " + ON + " void wrong(%s m); }")),
          new Mistake(
              "one name twice",
              "DuplicateSubscriber",
              memberOfMessage(nested("Wrong"), nested("Wronger"))),
          new Mistake(
              "subscriber without handlers",
              "SubscriberHasNoHandlers",
              member(SUBSCRIBER + "(\"wrong\") static class Wrong {}")),
          subscriber("blank in its name", "SubscriberNameIsInvalid", "\"no name\""),
          subscriber("no shards", "ShardsMakeNoSense", "value = \"wrong\", shards = 0"),
          subscriber("no page", "PageMakesNoSense", "value = \"wrong\", page = 0"),
          subscriber(
              "nothing parked", "ParkAtMostIsNotPositive", "value = \"wrong\", parkAtMost = 0"),
          subscriber(
              "no attempts",
              "RetryMakesNoSense",
              "value = \"wrong\", retry = @dev.intrepid.annotations.Retry(attempts = 0)"),
          new Mistake(
              "abstract class",
              "HandlersClassIsAbstract",
              ofClass(one -> one.modifiers(one.modifiers().replace("final", "") + " abstract"))),
          new Mistake(
              "generic class", "HandlersClassIsGeneric", ofClass(one -> one.typeParameters("<W>"))),
          new Mistake(
              "inner class",
              "HandlersClassIsInner",
              ofNested(one -> one.modifiers(one.modifiers().replace("static", "").strip()))),
          new Mistake(
              "private class",
              "HandlersClassIsPrivate",
              ofNested(one -> one.modifiers("private static"))));

  private HandlerMistakes() {}

  private static Mistake handler(String name, String tag, String rest) {
    return new Mistake("handler with " + name, tag, memberOfMessage(ON + rest));
  }

  private static String nested(String name) {
    return SUBSCRIBER + "(\"wrong\") static class " + name + " { " + ON + " void on(%s m) {} }";
  }

  private static Mistake subscriber(String name, String tag, String options) {
    return new Mistake(
        "subscriber with " + name,
        tag,
        ofClass(one -> one.annotation(text -> SUBSCRIBER + "(" + options + ")")));
  }

  private static Mistake.Edit ofClass(UnaryOperator<Declaration> change) {
    return at(
        Role.HANDLERS,
        one -> isSubscriber(one) ? Optional.of(change.apply(one)) : Optional.empty());
  }

  private static Mistake.Edit ofNested(UnaryOperator<Declaration> change) {
    return at(
        Role.HANDLERS,
        one -> {
          List<Host> hosts = one.place().hosts();
          boolean mayBe = !hosts.isEmpty() && !hosts.get(hosts.size() - 1).isInterface();
          return mayBe ? Optional.of(change.apply(one)) : Optional.empty();
        });
  }
}
