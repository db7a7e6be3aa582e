package dev.intrepid.processor.random;

import static dev.intrepid.processor.random.Mistake.annotation;
import static dev.intrepid.processor.random.Mistake.at;
import static dev.intrepid.processor.random.Mistake.member;
import static dev.intrepid.processor.random.Mistake.memberOfMessage;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is no Java, which the compiler tells alone. */
final class JavaMistakes {

  private static final String ON = "@dev.intrepid.annotations.OnEvent ";
  private static final String CACHED = "@dev.intrepid.annotations.Cached(";

  static final List<Mistake> ALL =
      List.of(
          java("unknown method", member("void wrong() { nope(); }")),
          java("no return", member("int wrong() { }")),
          java("unknown field type", member("Nope wrong;")),
          java("unknown annotation", member("@Nope void wrong() {}")),
          java("unhandled exception", member("void wrong() { throw new java.lang.Exception(); }")),
          java("syntax", member("void wrong( {}")),
          java("class twice", member("static class Wrong {}", "static class Wrong {}")),
          java("message twice", member("record Wrong() {}", "record Wrong() {}")),
          java("unknown message", member(ON + "void wrong(Nope nope) {}")),
          java("unknown messages", member(ON + "void wrong(java.util.List<Nope> nope) {}")),
          java("unknown state", memberOfMessage(ON + "void wrong(%s message, Nope nope) {}")),
          java("unknown exception", memberOfMessage(ON + "void wrong(%s message) throws Nope {}")),
          java("unknown result", memberOfMessage(ON + "Nope wrong(%s message) { return null; }")),
          java(
              "unknown memo",
              memberOfMessage(ON + "void wrong(%s message, dev.intrepid.Cache<Nope> memo) {}")),
          java("unknown computed", member(CACHED + "\"wrong\") Nope wrong() { return null; }")),
          java(
              "unknown eviction",
              member(CACHED + "value = \"w\", evictOn = Nope.class) int wrong() { return 1; }")),
          java("unknown constant", member(CACHED + "Nope.URI) int wrong() { return 1; }")),
          java(
              "same handler",
              memberOfMessage(ON + "void wrong(%s m) {}", ON + "void wrong(%s m) {}")),
          java("unknown component", at(Role.MESSAGE, one -> Optional.of(one.with("Nope wrong")))),
          java("unknown element", ofMessage(one -> one.with("java.util.List<Nope> wrong"))),
          java("final method", ofMessage(one -> one.with("int hashCode"))),
          java("component twice", ofMessage(one -> one.with("int wrong").with("int wrong"))),
          java("no supertype", ofMessage(one -> one.clauses("implements Nope"))),
          java("private constructor", ofMessage(one -> one.member("private Nope() {}"))),
          java("field in a record", ofMessage(one -> one.member("int wrong;"))),
          java("component of a memo", at(Role.MEMO, one -> Optional.of(one.with("Nope wrong")))),
          java("extends itself", ofHandlers(one -> one.clauses("extends " + one.name()))),
          java("no superclass", ofHandlers(one -> one.clauses("extends Nope"))),
          java(
              "number as stream",
              annotation(Role.MESSAGE, "stream = \"s", "stream = 3 + 4, type = \"s")),
          java(
              "constant as stream",
              annotation(Role.MESSAGE, "stream = \"s", "stream = Nope.S + \"s")),
          java("unknown option", annotation(Role.MESSAGE, "Event(", "Event(nope = 1, ")),
          java("unknown option of a memo", annotation(Role.MEMO, "Cached(", "Cached(nope = 1, ")));

  private JavaMistakes() {}

  private static Mistake java(String name, Mistake.Edit edit) {
    return new Mistake(name, "", edit);
  }

  private static Mistake.Edit ofMessage(UnaryOperator<Declaration> change) {
    return at(Role.MESSAGE, one -> Optional.of(change.apply(one)));
  }

  private static Mistake.Edit ofHandlers(UnaryOperator<Declaration> change) {
    return at(Role.HANDLERS, one -> Optional.of(change.apply(one)));
  }
}
