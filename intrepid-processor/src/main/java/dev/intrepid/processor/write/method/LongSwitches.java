package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes methods that switch on a number; long ones in parts, since the code of one method has 64
 * KiB at most.
 */
final class LongSwitches {

  /** How many calls a part makes at most, as long as one case does not make more. */
  private static final int CALLS = 1000;

  /** One case, and how many calls it makes. */
  record Case(CodeBlock code, int calls) {}

  /** Which of the cases one part has. */
  private record Part(int first, int end) {}

  private final TypeSpec.Builder type;
  private final MethodSpec signature;

  /**
   * A writer of one method.
   *
   * @param signature the method without its code; its first parameter is the number
   */
  LongSwitches(TypeSpec.Builder type, MethodSpec signature) {
    this.type = type;
    this.signature = signature;
  }

  /**
   * Adds the method, and one for each part if there are several.
   *
   * @param before what stands before the cases: {@code "switch (message)"}
   * @param otherwise the case for all other numbers
   */
  void add(String before, List<Case> cases, CodeBlock otherwise) {
    List<Part> parts = parts(cases);
    if (parts.size() == 1) {
      type.addMethod(signature.toBuilder().addCode(whole(before, cases, otherwise)).build());
      return;
    }
    CodeBlock.Builder choice = CodeBlock.builder();
    String number = signature.parameters().get(0).name();
    String arguments =
        signature.parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    String call = before.startsWith("return") ? "return $N($L)" : "$N($L)";
    List<MethodSpec> methods = new ArrayList<>();
    for (Part part : parts) {
      String name = signature.name() + "From" + part.first();
      methods.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(PRIVATE)
              .addParameters(signature.parameters())
              .addExceptions(signature.exceptions())
              .returns(signature.returnType())
              .addCode(whole(before, cases.subList(part.first(), part.end()), otherwise))
              .build());
      if (part.first() == 0) {
        choice.beginControlFlow("if ($N < $L)", number, part.end());
      } else if (part.end() < cases.size()) {
        choice.nextControlFlow("else if ($N < $L)", number, part.end());
      } else {
        choice.nextControlFlow("else");
      }
      choice.addStatement(call, name, arguments);
    }
    type.addMethod(signature.toBuilder().addCode(choice.endControlFlow().build()).build());
    type.addMethods(methods);
  }

  private static CodeBlock whole(String before, List<Case> cases, CodeBlock otherwise) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow(before);
    cases.forEach(one -> code.add(one.code()));
    code.addStatement(otherwise);
    return before.startsWith("return")
        ? code.unindent().add("};\n").build()
        : code.endControlFlow().build();
  }

  private static List<Part> parts(List<Case> cases) {
    List<Part> parts = new ArrayList<>();
    int first = 0;
    int calls = 0;
    for (int i = 0; i < cases.size(); i++) {
      int more = 1 + cases.get(i).calls();
      if (i > first && calls + more > CALLS) {
        parts.add(new Part(first, i));
        first = i;
        calls = 0;
      }
      calls += more;
    }
    parts.add(new Part(first, cases.size()));
    return parts;
  }
}
