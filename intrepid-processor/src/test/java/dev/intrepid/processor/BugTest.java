package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.intrepid.processor.report.PointedAt;
import dev.intrepid.processor.report.Reporter;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BugTest {

  private static final JavaFileObject DEEP =
      Sources.source("shop.Deep", "package shop;\nrecord Deep() {}");

  @Test
  void a_recursion_without_end_is_one_error_on_the_users_type_too() {
    Compilation compilation = Compiler.javac().withProcessors(new Endless()).compile(DEEP);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[Intrepid/Bug] This is a bug in Intrepid, please report it:")
        .inFile(DEEP)
        .onLine(2);
  }

  /** Blames its own endless recursion on the types it is given. */
  private static final class Endless extends AnyProcessor {

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (Element type : round.getRootElements()) {
        try {
          Bug.blame(type, () -> deeper(1));
        } catch (Bug bug) {
          new Reporter(processingEnv.getMessager(), PointedAt.by(processingEnv))
              .printBug(bug.element(), bug);
        }
      }
      return false;
    }

    private static int deeper(int depth) {
      return depth < 0 ? 0 : 1 + deeper(Math.max(1, depth + 1));
    }
  }
}
