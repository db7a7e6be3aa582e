package dev.intrepid.processor.check.compilation;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import java.util.List;

/** The rules of a compilation as a whole, in the order of their findings. */
public final class CompilationChecks {

  /** They hide what other rules of a round find at the same spot. */
  public static final List<Check<RoundModel>> BEFORE_OTHERS =
      List.of(new ModuleIsCompiledAloneCheck());

  /** What any other rule finds at the same spot hides theirs. */
  public static final List<Check<RoundModel>> AFTER_OTHERS =
      List.of(
          new AnnotationIsOnAHandlerCheck(),
          new GeneratedNamesAreFreeCheck(),
          new NoClassIsHiddenInTableCheck());

  private CompilationChecks() {}
}
