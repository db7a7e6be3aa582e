package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/**
 * A handler returns an effect or nothing, and a method that computes a memo returns its value.
 * Silent about generic methods.
 */
public final class ReturnHasMeaningCheck implements Check<MethodModel> {

  @Override
  public List<Finding> findings(MethodModel method) {
    if (method.isGeneric()) {
      return List.of();
    }
    if (method.returned() instanceof Returned.Meaningless meaningless) {
      return List.of(meaningless.problem().at(method.spot()));
    }
    return method.returned() instanceof Returned.Nothing && method.cachedAt() != null
        ? List.of(Finding.of(Message.CACHED_RETURNS_VOID, method.spot(), method.signature()))
        : List.of();
  }
}
