package dev.intrepid.processor.write.method;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.intrepid.processor.model.method.CallModel;
import dev.intrepid.processor.write.Locals;
import java.util.concurrent.ExecutionException;

/** Writes calls of methods that throw a Throwable which is neither an exception nor an error. */
final class Thrown {

  private Thrown() {}

  /** The statements, with what a table cannot throw as the cause of an exception. */
  static CodeBlock asException(CallModel call, CodeBlock statements, NameAllocator locals) {
    if (!call.throwsMore()) {
      return statements;
    }
    String failure = Locals.free("failure", locals);
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(statements)
        .nextControlFlow("catch ($T | $T $N)", Exception.class, Error.class, failure)
        .addStatement("throw $N", failure)
        .nextControlFlow("catch ($T $N)", Throwable.class, failure)
        .addStatement("throw new $T($N)", ExecutionException.class, failure)
        .endControlFlow()
        .build();
  }
}
