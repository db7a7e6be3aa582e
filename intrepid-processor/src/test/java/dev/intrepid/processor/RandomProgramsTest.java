package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.Registry;
import dev.intrepid.processor.random.Mistake;
import dev.intrepid.processor.random.RandomProgram;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a program looks like, a right one compiles without a warning and does what it says, and
 * a mistake in it is told once. A build takes the same programs each time, for a few seconds;
 * {@code -Drandom.seconds=600} takes others for longer, {@code -Dseed=N} takes one program.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomProgramsTest {

  private static final Integer SECONDS = Integer.getInteger("random.seconds");
  private static final Duration BUDGET =
      Duration.ofSeconds(SECONDS == null ? 30 : SECONDS).dividedBy(4);

  private static final List<Mistake> MISTAKES = Mistake.all();

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("compilers")
  void a_right_program_compiles_without_a_warning_and_runs(JavaCompiler compiler) throws Exception {
    many(compiler, "right", this::right);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_mistake_is_told_once(JavaCompiler compiler) throws Exception {
    many(compiler, "wrong", this::wrong);
  }

  @Test
  void a_seed_has_one_program() {
    assertThat(RandomProgram.of(1).sources()).isEqualTo(RandomProgram.of(1).sources());
  }

  static Stream<JavaCompiler> compilers() {
    return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  /** Looks at the program of a seed. */
  private interface Look {
    void at(long seed, JavaCompiler compiler, Path folder) throws Exception;
  }

  private void many(JavaCompiler compiler, String which, Look look) throws Exception {
    Long only = Long.getLong("seed");
    long first = only == null ? first() : only;
    long end = System.nanoTime() + BUDGET.toNanos();
    long seed = first;
    do {
      Path place = Files.createDirectory(folder.resolve(String.valueOf(seed)));
      look.at(seed, compiler, place);
      delete(place);
      seed++;
    } while (only == null && System.nanoTime() < end);
    String name = compiler.getClass().getSimpleName();
    System.out.println(
        (seed - first) + " " + which + " programs, " + name + ", -Dseed=" + first + " and on");
  }

  private static long first() {
    return SECONDS == null ? 1 : System.nanoTime();
  }

  void right(long seed, JavaCompiler compiler, Path place) throws Exception {
    RandomProgram program = RandomProgram.of(seed);
    Workspace workspace = new Workspace(compiler, place);
    if (!(compiler instanceof EclipseCompiler)) {
      workspace.strictly();
    }
    try {
      program.sources().forEach(workspace::write);
      List<Diagnostic<? extends JavaFileObject>> told = workspace.compileAll();
      assertThat(compiler instanceof EclipseCompiler ? errors(told) : texts(told)).isEmpty();
      try (URLClassLoader loader = (URLClassLoader) workspace.loader()) {
        new RandomRun(program, loader)
            .run(workspace.read("META-INF/services/" + Registry.class.getName()));
      }
    } catch (Exception | LinkageError | AssertionError e) {
      throw new AssertionError(text(program, "no mistake"), e);
    }
  }

  /** Each seed has another mistake, or the next one for which its program has a place. */
  void wrong(long seed, JavaCompiler compiler, Path place) {
    RandomProgram right = RandomProgram.of(seed);
    for (long which = seed; ; which++) {
      Mistake mistake = MISTAKES.get(Math.floorMod(which, MISTAKES.size()));
      Optional<RandomProgram> wrong = right.with(mistake);
      if (wrong.isPresent()) {
        check(wrong.get(), mistake, compiler, new Workspace(compiler, place));
        return;
      }
    }
  }

  private static void check(
      RandomProgram program, Mistake mistake, JavaCompiler compiler, Workspace workspace) {
    boolean isHalfRead = isHalfRead(mistake, compiler);
    Map<String, String> sources = program.sources();
    try {
      sources.forEach(workspace::write);
      List<String> told = errors(workspace.compileAll());
      if (mistake.tag().isEmpty()) {
        assertThat(told)
            .isNotEmpty()
            .noneMatch(error -> error.contains("[Intrepid") && !(isHalfRead && isOfTheRest(error)))
            .noneMatch(error -> workspace.isInGenerated(error) && !isHalfRead);
      } else {
        assertThat(told)
            .hasSize(1)
            .allMatch(error -> error.contains("[Intrepid/" + mistake.tag() + "]"));
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(text(program, mistake.name()), e);
    }
  }

  /**
   * Whether what stands after the mistake is missing: of an error of syntax Eclipse's compiler
   * gives the processor the class without the methods that it could not read. javac asks none then.
   */
  private static boolean isHalfRead(Mistake mistake, JavaCompiler compiler) {
    return compiler instanceof EclipseCompiler && mistake.name().equals("syntax");
  }

  private static boolean isOfTheRest(String error) {
    return error.contains("[Intrepid/UpcastIsMissing]")
        || error.contains("[Intrepid/SubscriberHasNoHandlers]");
  }

  private static String text(RandomProgram program, String mistake) {
    StringBuilder text = new StringBuilder("-Dseed=" + program.seed() + ", " + mistake);
    program
        .sources()
        .forEach((name, source) -> text.append("\n// ").append(name).append('\n').append(source));
    return text.toString();
  }

  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> told) {
    return texts(told.stream().filter(one -> one.getKind() == Diagnostic.Kind.ERROR).toList());
  }

  /** Each with its file and line. */
  private static List<String> texts(List<? extends Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .map(
            one ->
                (one.getSource() == null ? "" : one.getSource().getName())
                    + ":"
                    + one.getLineNumber()
                    + ": "
                    + one.getMessage(Locale.ROOT))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
