package dev.intrepid.processor.random;

import static dev.intrepid.processor.random.Mistake.annotation;
import static dev.intrepid.processor.random.Mistake.at;
import static dev.intrepid.processor.random.Mistake.member;
import static dev.intrepid.processor.random.Mistake.memberOfMessage;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.List;
import java.util.Optional;

/** What can be wrong with memos, and with methods that compute them. */
final class MemoMistakes {

  private static final String CACHED = "@dev.intrepid.annotations.Cached";

  static final List<Mistake> ALL =
      List.of(
          new Mistake(
              "unknown variable of a memo",
              "TemplateVariableIsUnknown",
              annotation(Role.MEMO, "value = \"m", "value = \"{nope}/m")),
          new Mistake(
              "empty segment of a memo",
              "TemplateSegmentIsEmpty",
              annotation(Role.MEMO, "value = \"m", "value = \"/m")),
          new Mistake(
              "generic memo",
              "CachedIsGeneric",
              at(Role.MEMO, one -> Optional.of(one.typeParameters("<W>")))),
          new Mistake(
              "two memos at one place",
              "DuplicateMemoTemplate",
              member(
                  CACHED + "(\"wrong\") record Wrong() {}",
                  CACHED + "(\"wrong\") record Wronger() {}")),
          method("void", "CachedReturnsVoid", "(\"wrong\") void wrong() {}"),
          method(
              "variable", "MemoVariableIsNoParameter", "(\"w/{nope}\") int wrong() { return 1; }"),
          method(
              "parameter",
              "ParameterIsNoVariable",
              "(\"wrong\") int wrong(java.lang.String text) { return 1; }"),
          method(
              "zero", "MemoTimeIsZero", "(value = \"w\", ttl = \"0s\") int wrong() { return 1; }"),
          method(
              "duration",
              "DurationDoesNotParse",
              "(value = \"w\", ttl = \"soon\") int wrong() { return 1; }"),
          method(
              "jitter",
              "JitterIsNoShare",
              "(value = \"w\", ttl = \"1h\", jitter = 2) int wrong() { return 1; }"),
          method(
              "no message",
              "EvictedByNoMessage",
              "(value = \"w\", evictOn = java.lang.Thread.class) int wrong() { return 1; }"),
          method("generic", "MemoMethodIsGeneric", "(\"w\") <W> int wrong() { return 1; }"),
          new Mistake(
              "dropped by a message without the variable",
              "EvictedVariableNotInMessage",
              memberOfMessage(
                  CACHED
                      + "(value = \"w/{nope}\", evictOn = %s.class)"
                      + " int wrong(java.lang.String nope) { return 1; }")),
          new Mistake(
              "message for a memo",
              "NoMessageForMemo",
              memberOfMessage(CACHED + "(\"wrong\") int wrong(%s message) { return 1; }")),
          new Mistake(
              "computed twice",
              "MemoIsComputedTwice",
              member(
                  CACHED + "(\"w/{a}\") int wrong(java.lang.String a) { return 1; }",
                  CACHED + "(\"w/{b}\") int wronger(java.lang.String b) { return 1; }")));

  private MemoMistakes() {}

  private static Mistake method(String name, String tag, String rest) {
    return new Mistake(name + " of a method", tag, member(CACHED + rest));
  }
}
