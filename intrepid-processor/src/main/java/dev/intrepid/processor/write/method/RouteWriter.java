package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.LongLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes which method computes the memo at a URI, as a decision: how many segments it has, then one
 * after the other. What a literal does not lead to, a variable may.
 */
final class RouteWriter {

  private static final String FITS = "fits";

  private final SortedMap<Integer, Branch> bySize = new TreeMap<>();
  private final TypeSpec.Builder factory;
  private boolean asksForText;
  private int parts;

  private RouteWriter(TypeSpec.Builder factory) {
    this.factory = factory;
  }

  /** The templates that begin alike, whatever their variables are called. */
  private static final class Branch {
    private final Map<Segment, Branch> branches = new LinkedHashMap<>();
    private CodeBlock end = CodeBlock.of("");

    /** How many templates begin so. */
    int size() {
      return branches.values().stream().mapToInt(Branch::size).sum() + (end.isEmpty() ? 0 : 1);
    }

    List<Map.Entry<Segment, Branch>> literals() {
      return branches.entrySet().stream().filter(one -> one.getKey().variable() == null).toList();
    }

    /** Those with more text around the variable first: they make fewer URIs. */
    List<Map.Entry<Segment, Branch>> variables() {
      return branches.entrySet().stream()
          .filter(one -> one.getKey().variable() != null)
          .sorted(Comparator.comparing(one -> -textOf(one.getKey())))
          .toList();
    }

    private static int textOf(Segment segment) {
      return segment.before().length() + segment.after().length();
    }
  }

  /** Adds the method to a factory, and what it asks. */
  static void write(List<MemoMethodModel> methods, TypeSpec.Builder factory) {
    RouteWriter writer = new RouteWriter(factory);
    for (int i = 0; i < methods.size(); i++) {
      writer.add(methods.get(i).template(), i);
    }
    MethodSpec route = writer.route();
    factory.addMethod(route);
    if (writer.asksForText) {
      factory.addMethod(fits());
    }
  }

  private void add(Template template, int index) {
    List<Segment> segments = template.segments();
    Branch branch = bySize.computeIfAbsent(segments.size(), size -> new Branch());
    for (Segment segment : segments) {
      branch = branch.branches.computeIfAbsent(segment.nameless(), added -> new Branch());
    }
    branch.end = CodeBlock.of("return $L; // $L\n", index, template.text());
  }

  private MethodSpec route() {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (segments.length)");
    bySize.forEach(
        (size, root) ->
            code.beginControlFlow("case $L ->", size).add(from(root, 0)).endControlFlow());
    return Generated.override("route")
        .addParameter(String[].class, "segments")
        .returns(int.class)
        .addCode(code.add("default -> {}\n").endControlFlow().build())
        .addStatement("return NONE")
        .build();
  }

  private CodeBlock from(Branch branch, int depth) {
    if (branch.branches.isEmpty()) {
      return branch.end;
    }
    CodeBlock.Builder code = CodeBlock.builder();
    List<List<Map.Entry<Segment, Branch>>> groups = groups(branch.literals());
    if (groups.size() == 1) {
      code.add(literals(groups.get(0), depth));
    } else {
      groups.forEach(group -> code.add(part(literals(group, depth))));
    }
    for (Map.Entry<Segment, Branch> variable : branch.variables()) {
      Segment segment = variable.getKey();
      CodeBlock next = from(variable.getValue(), depth + 1);
      if (Branch.textOf(segment) == 0) {
        code.add(next);
      } else {
        asksForText = true;
        code.beginControlFlow(
                "if ($L(segments[$L], $S, $S))", FITS, depth, segment.before(), segment.after())
            .add(next)
            .endControlFlow();
      }
    }
    return code.build();
  }

  /** In groups, since the code of one method has 64 KiB at most. */
  private static List<List<Map.Entry<Segment, Branch>>> groups(
      List<Map.Entry<Segment, Branch>> literals) {
    List<List<Map.Entry<Segment, Branch>>> groups = new ArrayList<>(List.of(new ArrayList<>()));
    int size = 0;
    for (Map.Entry<Segment, Branch> literal : literals) {
      if (size > 0 && size + literal.getValue().size() > LongLists.PART) {
        groups.add(new ArrayList<>());
        size = 0;
      }
      groups.get(groups.size() - 1).add(literal);
      size += literal.getValue().size();
    }
    return groups;
  }

  /** Adds a method with a part of the decision; answers what asks it. */
  private CodeBlock part(CodeBlock decision) {
    String name = "routePart" + ++parts;
    String found = "part" + parts;
    factory.addMethod(
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .addParameter(String[].class, "segments")
            .returns(int.class)
            .addCode(decision)
            .addStatement("return NONE")
            .build());
    return CodeBlock.builder()
        .addStatement("int $N = $N(segments)", found, name)
        .beginControlFlow("if ($N != NONE)", found)
        .addStatement("return $N", found)
        .endControlFlow()
        .build();
  }

  private CodeBlock literals(List<Map.Entry<Segment, Branch>> literals, int depth) {
    if (literals.isEmpty()) {
      return CodeBlock.of("");
    }
    if (literals.size() == 1) {
      return CodeBlock.builder()
          .beginControlFlow(
              "if (segments[$L].equals($S))", depth, literals.get(0).getKey().before())
          .add(from(literals.get(0).getValue(), depth + 1))
          .endControlFlow()
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (segments[$L])", depth);
    for (Map.Entry<Segment, Branch> literal : literals) {
      code.beginControlFlow("case $S ->", literal.getKey().before())
          .add(from(literal.getValue(), depth + 1))
          .endControlFlow();
    }
    return code.add("default -> {}\n").endControlFlow().build();
  }

  private static MethodSpec fits() {
    return MethodSpec.methodBuilder(FITS)
        .addModifiers(PRIVATE, STATIC)
        .addParameter(String.class, "segment")
        .addParameter(String.class, "before")
        .addParameter(String.class, "after")
        .returns(boolean.class)
        .addStatement(
            "return segment.length() > before.length() + after.length()"
                + " && segment.startsWith(before) && segment.endsWith(after)")
        .build();
  }
}
